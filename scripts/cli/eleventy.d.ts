// Eleventy ships no types; these are the parts that we call.
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options: object);
    disableLogger(): void;
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  interface DevServer {
    serve(port: number): void;
    reload(event: object): void;
    close(): Promise<void>;
  }
  const factory: { getServer(name: string, folder: string, options: object): DevServer };
  export default factory;
}

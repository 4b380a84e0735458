// Eleventy ships no types; these are the parts that we call.
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options: object);
    disableLogger(): void;
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
  }
}

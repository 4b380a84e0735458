/** One line that says what is being done, how far it is and how long it still takes. */
export interface Progress {
  step(name: string): (done: number, total: number) => void;
  say(line: string): void;
}

interface ProgressOutput {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

/** Quiet on a machine that nobody watches: then only the lines of `say` appear. */
export function showProgress(
  output: ProgressOutput,
  isQuiet: boolean,
  now: () => number,
): Progress {
  return {
    say: (line) => void output.write(`${line}\n`),
    step(name) {
      const start = now();
      return (done, total) => {
        if (isQuiet || !output.isTTY) return;
        const left = done === 0 ? undefined : ((now() - start) / done) * (total - done);
        const rest =
          left === undefined || done === total ? "" : `, nog ${Math.ceil(left / 1000)} s`;
        output.write(
          `\r\u001b[2K${name}: ${done} van ${total}${rest}${done === total ? "\n" : ""}`,
        );
      };
    },
  };
}

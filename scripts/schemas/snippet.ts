/** Text that VS Code puts in for a word. */
export interface Snippet {
  /** Languages, separated by commas. */
  readonly scope: string;
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/** Where the cursor goes next in a snippet, with a word that says what belongs there. */
export function stop(order: number, word: string): string {
  return `\${${order}:${word}}`;
}

/** The same with a list to choose from. */
export function choice(order: number, words: readonly string[]): string {
  return `\${${order}|${words.join(",")}|}`;
}

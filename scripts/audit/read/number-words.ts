/** The numbers of a text as words, with their sign: "+6,8", "265.086", "2022". */
export function numberWords(text: string): readonly string[] {
  return [...text.matchAll(/[+−]?\p{N}(?:[.,]?\p{N})*/gu)].map(([word]) => word);
}

/** How often each word occurs; a word that is owed occurs less than zero times. */
export class WordCount {
  private readonly counts = new Map<string, number>();

  add(words: readonly string[], times = 1): void {
    for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + times);
  }

  /** Takes the words away together, as often as all of them are there. */
  takeRepeats(words: readonly string[]): void {
    if (words.length === 0) return;
    const once = new WordCount();
    once.add(words);
    const isThere = () => once.rest.every(([word, times]) => (this.counts.get(word) ?? 0) >= times);
    while (isThere()) this.add(words, -1);
  }

  get rest(): readonly (readonly [word: string, times: number])[] {
    return [...this.counts].filter(([, times]) => times !== 0);
  }
}

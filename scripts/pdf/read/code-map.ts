import { contentOperations, type Operand } from "./content-operations.ts";

/** What an embedded CMap says. */
export interface CodeMap {
  /** The Unicode text of a character code, for a ToUnicode map. */
  readonly texts: ReadonlyMap<number, string>;
  /** 0 for horizontal writing, 1 for vertical. */
  readonly writingMode: number;
  /** Names of other CMaps that it builds on. */
  readonly used: readonly string[];
}

export function readCodeMap(bytes: Uint8Array): CodeMap {
  const texts = new Map<number, string>();
  const used: string[] = [];
  let writingMode = 0;
  for (const { operator, operands } of contentOperations(bytes)) {
    if (operator === "endbfchar") addPairs(texts, operands);
    else if (operator === "endbfrange") addRanges(texts, operands);
    else if (operator === "usecmap") used.push(...operands.flatMap(plainName));
    else if (operator === "def" && plainName(operands[0])[0] === "WMode") {
      writingMode = Number(operands[1]);
    }
  }
  return { texts, writingMode, used };
}

function addPairs(texts: Map<number, string>, operands: readonly Operand[]): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, text] = [operands[index], operands[index + 1]];
    if (code instanceof Uint8Array && text instanceof Uint8Array) {
      texts.set(codeOf(code), utf16(text));
    }
  }
}

function addRanges(texts: Map<number, string>, operands: readonly Operand[]): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, target] = operands.slice(index);
    if (!(first instanceof Uint8Array) || !(last instanceof Uint8Array)) continue;
    for (let code = codeOf(first), offset = 0; code <= codeOf(last); code++, offset++) {
      const text = Array.isArray(target) ? target[offset] : target;
      if (!(text instanceof Uint8Array)) continue;
      texts.set(code, Array.isArray(target) ? utf16(text) : shifted(utf16(text), offset));
    }
  }
}

function shifted(text: string, offset: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return text.slice(0, -1) + String.fromCodePoint(last + offset);
}

/** A character code of one to four bytes. */
function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

export function utf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
}

function plainName(operand: Operand | undefined): readonly string[] {
  const isName = typeof operand === "object" && operand !== null && "name" in operand;
  return isName ? [operand.name] : [];
}

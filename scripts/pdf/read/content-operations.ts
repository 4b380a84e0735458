/** A name of a PDF, without its slash. */
export interface ContentName {
  readonly name: string;
}

/** What stands before an operator: numbers, names, strings as bytes, arrays and dictionaries. */
export type Operand =
  | number
  | boolean
  | null
  | ContentName
  | Uint8Array
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** One operator with its operands; `start` and `end` are offsets of the bytes that hold them. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([..."()<>[]{}/%"].map((sign) => sign.charCodeAt(0)));
const closing = Symbol("closing");
const keywords = new Map<string, Operand>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * The operations of a content stream or a CMap, in order. An inline image is one
 * operation, "EI". Throws an Error where the bytes are no such stream.
 */
export function* contentOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  let start: number | undefined;
  for (;;) {
    reader.skipSpace();
    if (reader.isAtEnd) return;
    start ??= reader.at;
    const token = reader.token();
    if (token === closing) throw new Error(`unexpected end of a list at byte ${reader.at}`);
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    const operator = token.text === "ID" ? "EI" : token.text;
    if (operator === "EI") reader.skipImage();
    if (operator === "BI") continue;
    yield { operator, operands, start, end: reader.at };
    operands = [];
    start = undefined;
  }
}

class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  skipSpace(): void {
    for (; !this.isAtEnd; this.at++) {
      if (this.#sign() === "%") while (!this.isAtEnd && !/[\r\n]/.test(this.#sign())) this.at++;
      else if (!space.has(this.#byte())) return;
    }
  }

  token(): Operand | Keyword | typeof closing {
    const sign = this.#sign();
    if (sign === "/") {
      this.at++;
      return { name: this.#name() };
    }
    if (sign === "(") return this.#string();
    if (sign === "[" || (sign === "<" && this.#sign(1) === "<")) return this.#list(sign);
    if (sign === "<") return this.#hexString();
    if (sign === "]" || sign === ">") {
      this.at += sign === "]" ? 1 : 2;
      return closing;
    }
    if ("{}".includes(sign)) {
      this.at++;
      return new Keyword(sign);
    }
    const word = this.#word();
    if (/^[-+.\d]/.test(word)) return Number(word.replace(/^\+/, ""));
    const value = keywords.get(word);
    return value === undefined ? new Keyword(word) : value;
  }

  /** The data of an inline image, up to an EI that stands alone. */
  skipImage(): void {
    for (this.at++; !this.isAtEnd; this.at++) {
      const isEnd = this.#sign() === "E" && this.#sign(1) === "I";
      const before = this.#bytes[this.at - 1] ?? 32;
      const after = this.#bytes[this.at + 2] ?? 32;
      if (!isEnd || !space.has(before) || !space.has(after)) continue;
      this.at += 2;
      return;
    }
  }

  #byte(offset = 0): number {
    return this.#bytes[this.at + offset] ?? -1;
  }

  #sign(offset = 0): string {
    const byte = this.#byte(offset);
    return byte < 0 ? "" : String.fromCharCode(byte);
  }

  #word(): string {
    const start = this.at;
    while (!this.isAtEnd && !space.has(this.#byte()) && !delimiters.has(this.#byte())) this.at++;
    if (this.at === start) throw new Error(`no token at byte ${start}`);
    return String.fromCharCode(...this.#bytes.subarray(start, this.at));
  }

  #name(): string {
    const isEmpty = space.has(this.#byte()) || delimiters.has(this.#byte());
    if (isEmpty || this.isAtEnd) return "";
    return this.#word().replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #list(opening: string): readonly Operand[] | ReadonlyMap<string, Operand> {
    this.at += opening === "[" ? 1 : 2;
    const found: Operand[] = [];
    for (;;) {
      this.skipSpace();
      if (this.isAtEnd) throw new Error("a list without an end");
      const token = this.token();
      if (token === closing) break;
      if (token instanceof Keyword) throw new Error(`the operator ${token.text} in a list`);
      found.push(token);
    }
    if (opening === "[") return found;
    const entries = new Map<string, Operand>();
    for (let index = 0; index + 1 < found.length; index += 2) {
      entries.set(nameOf(found[index]) ?? "", found[index + 1] ?? null);
    }
    return entries;
  }

  #hexString(): Uint8Array {
    const start = ++this.at;
    while (!this.isAtEnd && this.#sign() !== ">") this.at++;
    const digits = String.fromCharCode(...this.#bytes.subarray(start, this.at++)).replace(
      /\s/g,
      "",
    );
    const padded = digits.length % 2 === 0 ? digits : `${digits}0`;
    return Uint8Array.from(padded.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }

  #string(): Uint8Array {
    const found: number[] = [];
    let depth = 1;
    for (this.at++; !this.isAtEnd; this.at++) {
      const sign = this.#sign();
      if (sign === "\\") {
        found.push(...this.#escaped());
        continue;
      }
      if (sign === "(") depth++;
      else if (sign === ")" && --depth === 0) break;
      found.push(this.#byte());
    }
    this.at++;
    return Uint8Array.from(found);
  }

  /** What a backslash and the signs after it stand for; stops at the last of them. */
  #escaped(): readonly number[] {
    const octal = /^[0-7]{1,3}/.exec(this.#sign(1) + this.#sign(2) + this.#sign(3))?.[0];
    if (octal) {
      this.at += octal.length;
      return [Number.parseInt(octal, 8) & 255];
    }
    const sign = this.#sign(1);
    this.at++;
    if (sign === "\n") return [];
    if (sign === "\r") {
      if (this.#sign(1) === "\n") this.at++;
      return [];
    }
    const known = "nrtbf".indexOf(sign);
    return [known < 0 ? this.#byte() : (("\n\r\t\b\f"[known] ?? "").charCodeAt(0) ?? 0)];
  }
}

/** The text of a name operand; undefined for another one. */
export function nameOf(operand: Operand | undefined): string | undefined {
  const isName = typeof operand === "object" && operand !== null && "name" in operand;
  return isName ? operand.name : undefined;
}

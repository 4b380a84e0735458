/** A name of a PDF, without its slash. */
interface ContentName {
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

const closing = Symbol("closing");
const keywords = new Map<string, Operand>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** White space and remarks. */
const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y;
const number = /[-+]*(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const hexString = /<([\dA-Fa-f\s]*)>/y;
const imageEnd = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
/** A piece of a string in parentheses: plain signs, an escaped one, or a parenthesis. */
const stringPiece = /[^()\\]+|\\(?:[0-7]{1,3}|\r\n|.)|[()]/sy;

/**
 * The operations of a content stream or a CMap, in order. An inline image is one
 * operation, "EI". Throws an Error where the bytes are no such stream.
 */
export function* contentOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  let start: number | undefined;
  for (;;) {
    reader.match(space);
    if (reader.isAtEnd) return;
    start ??= reader.at;
    const token = reader.token();
    if (token === closing) throw new Error(`unexpected end of a list at byte ${reader.at}`);
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    if (token.text === "BI") continue;
    const operator = token.text === "ID" ? "EI" : token.text;
    if (operator === "EI") reader.skipImage();
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
  /** One sign per byte. */
  readonly #text: string;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes).toString("latin1");
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** What the sticky pattern finds right here, and passes over. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found[0];
  }

  token(): Operand | Keyword | typeof closing {
    const digits = this.match(number);
    if (digits !== undefined) return Number(digits.replace(/^[-+]*(?=[-+])|^\+/, ""));
    const plain = this.match(word);
    if (plain !== undefined) {
      const value = keywords.get(plain);
      return value === undefined ? new Keyword(plain) : value;
    }
    const hex = this.match(hexString);
    if (hex !== undefined) return fromHex(hex);
    const sign = this.#text[this.at++];
    if (sign === "/") return { name: decodeName(this.match(word) ?? "") };
    if (sign === "(") return this.#string();
    if (sign === "[") return this.#list();
    if (sign === "]") return closing;
    if (sign === "<" || sign === ">") this.at++;
    if (sign === "<") return asEntries(this.#list());
    if (sign === ">") return closing;
    return new Keyword(sign ?? "");
  }

  /** The data of an inline image, up to an EI that stands alone. */
  skipImage(): void {
    this.at = this.match(imageEnd) === undefined ? this.#text.length : this.at;
  }

  #list(): readonly Operand[] {
    const found: Operand[] = [];
    for (;;) {
      this.match(space);
      if (this.isAtEnd) throw new Error("a list without an end");
      const token = this.token();
      if (token === closing) return found;
      if (token instanceof Keyword) throw new Error(`the operator ${token.text} in a list`);
      found.push(token);
    }
  }

  #string(): Uint8Array {
    let text = "";
    for (let depth = 1; ; ) {
      const piece = this.match(stringPiece);
      if (piece === undefined) throw new Error("a string without an end");
      if (piece === "(") depth++;
      else if (piece === ")" && --depth === 0) break;
      text += piece.startsWith("\\") ? escapedSign(piece.slice(1)) : piece;
    }
    return Buffer.from(text, "latin1");
  }
}

function escapedSign(sign: string): string {
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 255);
  if (/^[\r\n]/.test(sign)) return "";
  const known = "nrtbf".indexOf(sign);
  return known < 0 ? sign : ("\n\r\t\b\f"[known] ?? "");
}

function fromHex(text: string): Uint8Array {
  const digits = text.replace(/[^\dA-Fa-f]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function decodeName(text: string): string {
  if (!text.includes("#")) return text;
  return text.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function asEntries(list: readonly Operand[]): ReadonlyMap<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < list.length; index += 2) {
    entries.set(nameOf(list[index]) ?? "", list[index + 1] ?? null);
  }
  return entries;
}

/** The text of a name operand; undefined for another one. */
export function nameOf(operand: Operand | undefined): string | undefined {
  const isName = typeof operand === "object" && operand !== null && "name" in operand;
  return isName ? operand.name : undefined;
}

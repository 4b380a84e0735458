import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { contentOperations, nameOf, type Operand } from "./content-operations.ts";
import { dictEntry, entry, nameText, numbersOf, streamBytes } from "./entries.ts";
import { type PdfFont, readFont } from "./font.ts";
import {
  advance,
  type GraphicsState,
  initialState,
  moveLine,
  type TextPlace,
  textStart,
} from "./graphics-state.ts";
import { around, type MarkedSequence, openSequence } from "./marked-sequence.ts";
import { type Box, boxAround, identity, intersect, type Matrix, multiply } from "./matrix.ts";

interface Glyph {
  readonly code: number;
  readonly text: string | undefined;
}

/** One thing that shows on a page. */
export interface PaintedItem {
  readonly kind: "tekst" | "lijnwerk" | "beeld";
  readonly page: number;
  readonly sequence: MarkedSequence | undefined;
  /** In points from the lower left corner of the page; undefined where nothing of it shows. */
  readonly box: Box | undefined;
  readonly font: PdfFont | undefined;
  readonly renderMode: number;
  readonly glyphs: readonly Glyph[];
}

/** What the pages show, in the order of drawing. */
export interface PageContents {
  readonly items: readonly PaintedItem[];
  readonly sequences: readonly MarkedSequence[];
  /** How often each form is drawn, by its reference. */
  readonly formUses: ReadonlyMap<string, number>;
  readonly fonts: readonly PdfFont[];
}

/** Reads the content of all pages, with that of the forms that they draw. */
export function readPageContents(pdf: PDFDocument): PageContents {
  const walk = new Walk(pdf);
  pdf.getPages().forEach((page, index) => {
    const { x, y, width, height } = page.getMediaBox();
    const state = initialState(identity, [x, y, x + width, y + height]);
    const bytes = joinStreams(pdf, page.node.get(PDFName.of("Contents")));
    walk.read(bytes, {
      resources: page.node.Resources(),
      owner: page.ref.toString(),
      page: index + 1,
      state,
      sequence: undefined,
    });
  });
  return { ...walk.found, fonts: [...walk.fonts.values()] };
}

/** What each stretch of marked content says, by "<reference of page or form>/<MCID>". */
export function textsByMark({ items }: PageContents): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { sequence, glyphs } of items) {
    const own = around(sequence).find(({ mcid }) => mcid !== undefined);
    if (!own || glyphs.length === 0) continue;
    const key = `${own.owner}/${own.mcid}`;
    texts.set(key, (texts.get(key) ?? "") + glyphs.map(({ text }) => text ?? "").join(""));
  }
  return texts;
}

/** The streams of a page are one, split between two tokens. */
export function joinStreams(pdf: PDFDocument, contents: PDFObject | undefined): Uint8Array {
  const found = pdf.context.lookup(contents);
  const list = found instanceof PDFArray ? found.asArray() : [found];
  const parts = list
    .map((item) => pdf.context.lookup(item))
    .filter((item) => item instanceof PDFStream)
    .flatMap((stream) => [streamBytes(stream), Uint8Array.of(10)]);
  return parts.length === 2 && parts[0] ? parts[0] : Buffer.concat(parts);
}

interface StreamPlace {
  readonly resources: PDFDict | undefined;
  readonly owner: string;
  readonly page: number;
  readonly state: GraphicsState;
  readonly sequence: MarkedSequence | undefined;
}

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
/** How far a glyph reaches below and above its line, as parts of the font size. */
const [descent, ascent] = [-0.22, 0.75];
/** Deeper than any form lies in another. */
const deepest = 20;

class Walk {
  readonly found = {
    items: [] as PaintedItem[],
    sequences: [] as MarkedSequence[],
    formUses: new Map<string, number>(),
  };
  readonly fonts = new Map<PDFDict, PdfFont>();
  readonly #pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  read(bytes: Uint8Array, place: StreamPlace, depth = 0): void {
    if (depth > deepest) throw new Error("forms that draw each other");
    const saved: GraphicsState[] = [];
    let { state, sequence } = place;
    let text: TextPlace = textStart;
    let path: number[] = [];
    let clips = false;

    const item = (kind: PaintedItem["kind"], box: Box | undefined, glyphs: readonly Glyph[]) => {
      const { font, renderMode, clip } = state;
      const visible = box && intersect(box, clip);
      const { page } = place;
      this.found.items.push({ kind, page, sequence, box: visible, font, renderMode, glyphs });
    };
    const set = (change: Partial<GraphicsState>) => {
      state = { ...state, ...change };
    };
    const show = (shown: Operand | undefined) => {
      if (!(shown instanceof Uint8Array)) return;
      const start = text;
      const glyphs: Glyph[] = [];
      for (const code of state.font?.codes(shown) ?? []) {
        glyphs.push({ code, text: state.font?.toUnicode?.texts.get(code) });
        const width = ((state.font?.width(code) ?? 0) / 1000) * state.fontSize;
        const isSpace = code === 32 && state.font?.kind !== "Type0";
        const space = state.charSpace + (isSpace ? state.wordSpace : 0);
        text = advance(text, (width + space) * state.stretch);
      }
      const { rise, fontSize, matrix } = state;
      const [low, high] = [rise + descent * fontSize, rise + ascent * fontSize];
      const end = multiply(text.glyph, inverseShift(start.glyph));
      item("tekst", boxAround([0, low, end[4], high], multiply(start.glyph, matrix)), glyphs);
    };
    const finishPath = (isPainted: boolean) => {
      const box = boxAround(path, state.matrix);
      if (isPainted && box) item("lijnwerk", box, []);
      if (clips && box) set({ clip: intersect(state.clip, box) ?? [0, 0, 0, 0] });
      path = [];
      clips = false;
    };

    for (const { operator, operands } of contentOperations(bytes)) {
      const numbers = operands.filter((operand) => typeof operand === "number");
      const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
      if (painting.has(operator)) finishPath(true);
      else if (operator === "n") finishPath(false);
      else if ("mlcvy".includes(operator)) path.push(...numbers);
      else if (operator === "re") {
        const [right, top] = [first + third, second + fourth];
        path.push(first, second, right, second, right, top, first, top);
      } else if (operator === "W" || operator === "W*") clips = true;
      else if (operator === "q") saved.push(state);
      else if (operator === "Q") state = saved.pop() ?? state;
      else if (operator === "cm") set({ matrix: multiply(asMatrix(numbers), state.matrix) });
      else if (operator === "BT") text = textStart;
      else if (operator === "Tf") {
        const font = this.#font(
          dictEntry(this.#pdf, place.resources, "Font", nameOf(operands[0]) ?? ""),
        );
        set({ font, fontSize: first });
      } else if (operator === "Tr") set({ renderMode: first });
      else if (operator === "Tc") set({ charSpace: first });
      else if (operator === "Tw") set({ wordSpace: first });
      else if (operator === "Tz") set({ stretch: first / 100 });
      else if (operator === "TL") set({ leading: first });
      else if (operator === "Ts") set({ rise: first });
      else if (operator === "Td") text = moveLine(text, first, second);
      else if (operator === "TD") {
        set({ leading: -second });
        text = moveLine(text, first, second);
      } else if (operator === "Tm") text = { line: asMatrix(numbers), glyph: asMatrix(numbers) };
      else if (operator === "T*") text = moveLine(text, 0, -state.leading);
      else if (operator === "Tj") show(operands[0]);
      else if (operator === "TJ") {
        for (const part of Array.isArray(operands[0]) ? operands[0] : []) {
          if (typeof part !== "number") show(part);
          else text = advance(text, (-part / 1000) * state.fontSize * state.stretch);
        }
      } else if (operator === "'" || operator === '"') {
        if (operator === '"') set({ wordSpace: first, charSpace: second });
        text = moveLine(text, 0, -state.leading);
        show(operands.at(-1));
      } else if (operator === "BMC" || operator === "BDC") {
        const where = { owner: place.owner, page: place.page, parent: sequence };
        sequence = openSequence(this.#pdf, place.resources, operands, where);
        this.found.sequences.push(sequence);
      } else if (operator === "EMC") sequence = sequence?.parent;
      else if (operator === "sh") item("lijnwerk", state.clip, []);
      else if (operator === "EI") item("beeld", boxAround(unitSquare, state.matrix), []);
      else if (operator === "Do") {
        const name = nameOf(operands[0]) ?? "";
        const ref = dictEntry(this.#pdf, place.resources, "XObject")?.get(PDFName.of(name));
        const drawn = this.#pdf.context.lookup(ref);
        if (!(drawn instanceof PDFStream)) continue;
        const isForm = nameText(entry(this.#pdf, drawn, "Subtype")) === "Form";
        if (isForm) this.#readForm(drawn, ref, { ...place, state, sequence }, depth);
        else item("beeld", boxAround(unitSquare, state.matrix), []);
      }
    }
  }

  #readForm(form: PDFStream, ref: PDFObject | undefined, place: StreamPlace, depth: number): void {
    const owner = ref instanceof PDFRef ? ref.toString() : place.owner;
    this.found.formUses.set(owner, (this.found.formUses.get(owner) ?? 0) + 1);
    const own = numbersOf(this.#pdf, form.dict.get(PDFName.of("Matrix")));
    const matrix = multiply(own.length === 6 ? asMatrix(own) : identity, place.state.matrix);
    const resources = dictEntry(this.#pdf, form, "Resources") ?? place.resources;
    const state = { ...place.state, matrix };
    this.read(streamBytes(form), { ...place, resources, owner, state }, depth + 1);
  }

  #font(dict: PDFDict | undefined): PdfFont | undefined {
    if (!dict) return undefined;
    const known = this.fonts.get(dict);
    if (known) return known;
    const font = readFont(this.#pdf, dict);
    this.fonts.set(dict, font);
    return font;
  }
}

const unitSquare = [0, 0, 1, 0, 1, 1, 0, 1];

function asMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** Undoes a text matrix, so that the end of a run is told in units of its start. */
function inverseShift([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (size === 0) return identity;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

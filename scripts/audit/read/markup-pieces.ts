import { Parser } from "htmlparser2";
import { withoutMarks } from "../../model/figure-mark.ts";
import type { Piece } from "../../model/manifest.ts";
import { isDrawing } from "./drawing-attributes.ts";
import { jsonPieces } from "./json-pieces.ts";
import { PagePlace } from "./page-place.ts";
import { collectPieces, digestOf } from "./piece-collector.ts";

/** All texts of a page or a picture: visible ones, attributes, comments, instructions. */
export function markupPieces(markup: string, language: "html" | "svg"): readonly Piece[] {
  const collector = collectPieces();
  const place = new PagePlace();
  let text = "";
  let drawing = "";
  /** Marks of the figures that the picture draws without printing them. */
  let drawn = "";
  let depthInPicture = 0;

  const flush = (): void => {
    if (text === "") return;
    const read = withoutMarks(text);
    if (depthInPicture > 0 && read.trim() === "") {
      drawn += text;
      text = "";
      return;
    }
    place.read(read);
    // A data block is read as the file that it could be.
    const data = place.isIn("script") ? dataPieces(text) : undefined;
    if (data) {
      collector.pieces.push(
        ...data.map((piece) => ({ ...piece, place: `${place}, ${piece.place}` })),
      );
      text = "";
      return;
    }
    // Code to paste is read as the page that it makes.
    if (place.isIn("textarea")) {
      for (const piece of markupPieces(text, "html")) {
        collector.pieces.push({ ...piece, place: `${place}, ${piece.place}` });
      }
      text = "";
      return;
    }
    collector.add(String(place), place.isFigure ? "cijfer" : "tekst", text);
    text = "";
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        place.enter(name, attributes.class ?? "", attributes.id);
        if (name === "svg" || depthInPicture > 0) depthInPicture++;
        if (depthInPicture > 0) drawing += `<${name}>`;
        for (const [attribute, value] of Object.entries(attributes)) {
          if (depthInPicture > 0 && isDrawing(attribute, value)) {
            drawing += ` ${attribute}=${value}`;
          } else {
            collector.add(String(place), `kenmerk ${attribute}`, value);
            collector.add(String(place), `kenmerk ${attribute}`, nameOnly(attribute));
          }
        }
      },
      ontext(data) {
        text += data;
      },
      onclosetag() {
        flush();
        if (depthInPicture > 0) depthInPicture--;
        if (depthInPicture === 0 && drawing !== "") {
          // Pictures without digits do not exist: the digest itself may lack one.
          collector.pieces.push({
            place: String(place),
            kind: "tekening",
            text: digestOf(drawing) + drawn.trim(),
          });
          drawing = "";
          drawn = "";
        }
        place.leave();
      },
      oncomment(data) {
        flush();
        collector.add(String(place), "commentaar", data);
      },
      onprocessinginstruction(_, data) {
        flush();
        collector.add(String(place), "instructie", data);
      },
    },
    { xmlMode: language === "svg", decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  flush();
  return collector.pieces;
}

/** The pieces of JSON; undefined for another text. */
function dataPieces(text: string): readonly Piece[] | undefined {
  try {
    return jsonPieces(text);
  } catch {
    return undefined;
  }
}

/** Names of attributes that have a digit by standard; any other digit in a name is found. */
function nameOnly(attribute: string): string {
  return /^[xy][12]$/.test(attribute) ? "" : attribute;
}

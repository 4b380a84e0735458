import type { Piece } from "../../model/manifest.ts";
import { collectPieces } from "./piece-collector.ts";

/** Every property of an iCalendar file, its folded lines put together again. */
export function calendarPieces(text: string): readonly Piece[] {
  const collector = collectPieces();
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  let event = "kalender";
  for (const line of lines) {
    const at = line.indexOf(":");
    const name = line.slice(0, Math.max(0, at));
    const value = line.slice(at + 1);
    if (name === "UID") event = `gebeurtenis ${value}`;
    collector.add(event, "kenmerk eigenschap", name);
    collector.add(event, "tekst", value);
  }
  return collector.pieces;
}

import type { Piece, PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";

/** What the audit says, in Dutch, to whoever must repair it. */

export function unexpectedPiece(path: string, { place, kind, text }: Piece): Problem {
  return {
    where: `${path}: ${place}`,
    found: `${inWords(kind)} "${shorten(text)}", die het manifest van de publicatie niet kent`,
    expected: "alleen cijfers die langs de versluiering zijn gegaan",
    hint: "druk het cijfer af met een functie uit scripts/model/format.ts, en bouw opnieuw",
  };
}

export function absentPiece(path: string, { place, kind, text }: PrintedPiece): Problem {
  return {
    where: `${path}: ${place}`,
    found: "een andere tekst, of geen",
    expected: `${inWords(kind)} "${shorten(text)}"`,
  };
}

export function unexplainedDigits(path: string, piece: PrintedPiece, digits: string): Problem {
  return {
    where: `${path}: ${piece.place}`,
    found: `het onverklaarde cijfer "${digits}" in ${inWords(piece.kind)} "${shorten(piece.text)}"`,
    expected:
      "een cijfer dat langs de versluiering ging, of een jaar, datum, naam of tekst van een redacteur",
  };
}

export function wrongFigure(path: string, piece: PrintedPiece, text: string): Problem {
  return {
    where: `${path}: ${piece.place}`,
    found: `"${text}"`,
    expected: "wat het manifest op die plaats aankondigt; een verborgen cijfer is x",
  };
}

export function strayDrawing(path: string, place: string, stray: string): Problem {
  return {
    where: `${path}: ${place}`,
    found: stray,
    expected: "een tekening van de cijfers die het manifest bij dit beeld aankondigt",
    hint: "geef elk cijfer dat een beeld tekent aan drawnFigures in scripts/charts/drawn-figures.ts",
  };
}

export function shownElsewhere(cell: string): Problem {
  return {
    where: cell,
    found: "een cijfer dat op een plaats verborgen is en op een andere niet",
    expected: "overal hetzelfde",
  };
}

export function unknownFile(path: string): Problem {
  return {
    where: path,
    found: "een bestand dat het manifest van de publicatie niet kent",
    expected: "alleen bestanden die de bouw heeft aangekondigd",
  };
}

export function unexplainedPath(path: string, digits: string): Problem {
  return {
    where: path,
    found: `het onverklaarde cijfer "${digits}" in de naam van een bestand`,
    expected: "een naam uit ids van steden, thema's en figuren",
  };
}

export function absentFile(path: string): Problem {
  return { where: path, found: "geen bestand", expected: "het bestand dat de bouw aankondigde" };
}

export function changedBytes(path: string): Problem {
  return {
    where: path,
    found: "een andere inhoud dan de bouw heeft geschreven",
    expected: "hetzelfde bestand, byte voor byte",
  };
}

function inWords(kind: string): string {
  if (kind === "tekst" || kind === "cijfer") return "de tekst";
  if (kind === "tekening") return "de tekening";
  return `de ${kind}`.replace("de kenmerk", "het kenmerk").replace("de comm", "het comm");
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

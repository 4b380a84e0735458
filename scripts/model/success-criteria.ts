/** Success criteria of WCAG 2.2 at the levels A and AA that programs can judge, by number; the names are those of the Dutch translation. */
const names: Readonly<Record<string, string>> = {
  "1.1.1": "Niet-tekstuele content",
  "1.2.1": "Louter-geluid en louter-videobeeld",
  "1.2.2": "Ondertitels voor doven en slechthorenden",
  "1.3.1": "Info en relaties",
  "1.3.4": "Weergavestand",
  "1.3.5": "Identificeer het doel van de input",
  "1.4.1": "Gebruik van kleur",
  "1.4.2": "Geluidsbediening",
  "1.4.3": "Contrast (minimum)",
  "1.4.4": "Herschalen van tekst",
  "1.4.10": "Reflow",
  "1.4.12": "Tekstafstand",
  "2.1.1": "Toetsenbord",
  "2.2.1": "Timing aanpasbaar",
  "2.2.2": "Pauzeren, stoppen, verbergen",
  "2.4.1": "Blokken omzeilen",
  "2.4.2": "Paginatitel",
  "2.4.4": "Linkdoel (in context)",
  "2.5.3": "Label in naam",
  "2.5.8": "Grootte van het aanwijsgebied (minimum)",
  "3.1.1": "Taal van de pagina",
  "3.1.2": "Taal van onderdelen",
  "3.3.2": "Labels of instructies",
  "4.1.2": "Naam, rol, waarde",
};

/** "1.4.3 Contrast (minimum)"; the number alone of one that has no name here. */
export function criterionInWords(criterion: string): string {
  const name = names[criterion];
  return name === undefined ? criterion : `${criterion} ${name}`;
}

/** Of the levels that the law asks for. */
export function isAsked(criterion: string): boolean {
  return names[criterion] !== undefined;
}

/** For whoever has to know every text with digits. */
export const criteriaInWords: readonly string[] = Object.keys(names).map(criterionInWords);

/** In the order of the guideline: 1.4.3 stands before 1.4.10. */
export function compareCriteria(left: string, right: string): number {
  return left.localeCompare(right, "nl", { numeric: true });
}

/** What pages are judged by. */
export const statedNorm = "WCAG 2.2, niveaus A en AA";

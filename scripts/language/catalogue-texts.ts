import type { TextKind } from "./rules.ts";
import type { WrittenText } from "./written-text.ts";

/** Fields of the files of a theme that readers see, and what kind of text is in them. */
const kinds: Readonly<Record<string, TextKind>> = {
  naam: "label",
  korteNaam: "label",
  onderwerp: "label",
  titel: "title",
  definitie: "sentence",
  omschrijving: "sentence",
  zin: "sentence",
  noot: "sentence",
  reden: "label",
};

/** The names, definitions and sentences in a JSON file of a theme; nothing of a file that is no JSON. */
export function catalogueTexts(path: string, json: string): readonly WrittenText[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // Reading the catalogue says so.
    return [];
  }
  const found: WrittenText[] = [];
  // Where the search for the next text begins: texts stand in the file in the order in which they are found.
  let from = 0;
  const visit = (value: unknown, unit: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, unit);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const own = unitOf(value) ?? unit;
    for (const [name, inner] of Object.entries(value)) {
      const kind = kinds[name];
      if (typeof inner !== "string" || kind === undefined) {
        visit(inner, own);
        continue;
      }
      const at = Math.max(from, json.indexOf(JSON.stringify(inner), from));
      from = at;
      found.push({
        path,
        line: json.slice(0, at).split("\n").length,
        kind,
        text: filled(inner, own),
        lines: [inner],
      });
    }
  };
  visit(data, "");
  return found;
}

function unitOf(value: object): string | undefined {
  const { eenheid } = value as { readonly eenheid?: { readonly naam?: string } };
  return eenheid?.naam;
}

const slots: Readonly<Record<string, string>> = {
  stad: "Zeestad",
  jaar: "2022",
  datum: "1 januari 2022",
  veranderde: "steeg",
};

/** "In {jaar} telde {stad} {waarde}." as it reads with figures. */
function filled(text: string, unit: string): string {
  const value = unit === "procent" ? "12,3 %" : `12 ${unit}`;
  return text.replace(/\{(\w+)\}/g, (slot, name: string) =>
    name === "waarde" ? value : (slots[name] ?? slot),
  );
}

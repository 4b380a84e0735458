import { phraseKinds } from "../site/content/content-token.ts";
import { choice, stop } from "./snippet.ts";

/** What an editor may write between double brackets: the words to type, and what it becomes. */
const tokens: Readonly<Record<string, readonly [body: string, description: string]>> = {
  figuur: [
    `[[figuur ${stop(1, "figuur")}]]`,
    "Een figuur met tabel, bron en downloads; alleen op een regel.",
  ],
  duiding: ["[[duiding]]", "De duiding van de stad; alleen op een regel."],
  zin: [
    `[[zin ${choice(1, phraseKinds)} ${stop(2, "indicator")}]]`,
    "Een zin die uit het cijfer volgt; zonder cijfer valt ze weg.",
  ],
  waarde: [`[[waarde ${stop(1, "indicator")}]]`, "Het nieuwste cijfer met zijn eenheid."],
  "waarde-of": [
    `[[waarde ${stop(1, "indicator")} | ${stop(2, "een onbekend aantal")}]]`,
    "Het nieuwste cijfer, of deze woorden waar het ontbreekt.",
  ],
  jaar: [`[[jaar ${stop(1, "indicator")}]]`, "Het jaar van het nieuwste cijfer."],
  stad: ["[[stad]]", "De naam van de stad midden in een zin."],
  Stad: ["[[Stad]]", "De naam van de stad aan het begin van een zin."],
  deel: ["[[deel]]", "Wijk of gemeente."],
  delen: ["[[delen]]", "Wijken of gemeenten."],
  samenvoeging: ["[[samenvoeging]]", "Met wie de stad in 2025 samenging; anders niets."],
  "zonder-cijfer": ["[[zonder-cijfer]]", "Waarvoor geen bron een cijfer van deze stad heeft."],
  indeling: ["[[indeling]]", "Het grondgebied dat de uitgave toont."],
};

interface Snippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/** For VS Code: type a word in a Markdown file, and the token is there. */
export function tokenSnippets(): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, [body, description]]) => [
      `Steekkaart: ${name}`,
      { scope: "markdown", prefix: `[[${name}`, body, description },
    ]),
  );
}

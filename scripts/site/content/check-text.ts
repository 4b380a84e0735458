import type { Token } from "markdown-it";
import type { Problem } from "../../model/report-error.ts";
import { parseToken, tokenNames } from "./content-token.ts";
import { blockTokenType, tokenOf } from "./markdown.ts";

/** What a text of an editor is for; it decides which headings and figures it may have. */
export type TextPlace = "report" | "commentary" | "other";

/** Text as parsed, with the line of the file on which it starts. */
interface ParsedText {
  readonly path: string;
  readonly firstLine: number;
  readonly tokens: readonly Token[];
}

/** Headings, pictures, links and figures that would not come out on the page as they were meant. */
export function checkText(
  { path, firstLine, tokens }: ParsedText,
  place: TextPlace,
  problems: Problem[],
): void {
  let level = 1;
  tokens.forEach((token, index) => {
    const where = `${path}:${firstLine + (token.map?.[0] ?? 0)}`;
    if (token.type === "heading_open") {
      const marks = Number(token.tag.slice(1));
      const deepest = place === "commentary" ? 2 : level + 1;
      if (marks < 2 || marks > deepest) {
        problems.push({
          where,
          found: `${"#".repeat(marks)} ${tokens[index + 1]?.content ?? ""}`,
          ...headingWords(deepest),
        });
      }
      level = Math.max(2, marks);
    }
    if (token.type === blockTokenType && place !== "report") {
      const { name, args } = tokenOf(token.meta);
      problems.push({
        where,
        found: `[[${[name, ...args].join(" ")}]]`,
        expected: "tekst, cijfers en zinnen",
        hint: "Figuren en duiding staan alleen in de rapporten, content/rapport/.",
      });
    }
    for (const child of token.children ?? []) checkInline(child, where, problems);
  });
}

function headingWords(deepest: number): Pick<Problem, "expected" | "hint"> {
  if (deepest === 2) {
    return { expected: "een tussentitel met ##", hint: "Zet twee hekjes voor de tussentitel." };
  }
  return {
    expected: `een tussentitel met twee tot ${deepest} hekjes`,
    hint: "Sla geen niveau over: wie de bladzijde laat voorlezen, springt van titel naar titel.",
  };
}

function checkInline(token: Token, where: string, problems: Problem[]): void {
  if (token.type === "image") {
    problems.push({
      where,
      found: `een beeld: ![${token.content}](…)`,
      expected: "geen foto's of tekeningen in een tekst",
      hint: "Schrap het beeld. Figuren komen in een rapport met [[figuur …]], een logo met stad.json.",
    });
  }
  const target = token.type === "link_open" ? String(token.attrGet("href")) : undefined;
  if (target !== undefined && !/^(https?:\/\/[^/]|mailto:)/.test(target)) {
    problems.push({
      where,
      found: `een koppeling naar "${target}"`,
      expected: "een volledig adres, zoals https://www.stad.example/cijfers/",
      hint: "De tekst staat op veel bladzijden en in een PDF: een adres zonder https:// leidt daar nergens heen.",
    });
  }
}

/** A token between one pair of brackets: "[zin stand inwoners]"; a link has its address behind it. */
const singleBrackets = new RegExp(
  `(?<!\\[)\\[\\s*(?:(?:figuur|waarde|jaar|zin)\\s[^[\\]]*|${tokenNames.join("|")})\\](?![\\](])`,
);

/** Brackets that did not become a token: "[[figuur x]", or a figure in the middle of a line. */
export function checkBrackets(
  path: string,
  firstLine: number,
  body: string,
  problems: Problem[],
): void {
  body.split("\n").forEach((line, index) => {
    const where = `${path}:${firstLine + index}`;
    const opened = line.match(/\[\[/g)?.length ?? 0;
    const closed = line.match(/\]\]/g)?.length ?? 0;
    const [single] = singleBrackets.exec(line) ?? [];
    if (opened !== closed) {
      problems.push({
        where,
        found: line.trim(),
        expected: "evenveel [[ als ]] op een regel",
        hint: "Vooraan staan twee haken, achteraan ook: [[waarde inwoners]].",
      });
    } else if (single !== undefined) {
      problems.push({ where, found: single, expected: `dubbele haken: [${single.trim()}]` });
    }
    const inLine = [...line.matchAll(/\[\[([^[\]]*)\]\]/g)].map(
      ([, text = ""]) => parseToken(text).name,
    );
    if (inLine.includes("figuur") && line.trim() !== line.match(/\[\[[^[\]]*\]\]/)?.[0]) {
      problems.push({
        where,
        found: line.trim(),
        expected: "[[figuur …]] alleen op een regel",
        hint: "Zet de figuur op een regel apart, met een lege regel erboven en eronder.",
      });
    }
  });
}

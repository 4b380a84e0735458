import type { Problem } from "../model/report-error.ts";
import { openAddress } from "./open-address.ts";

/** A mistake as the browser shows it. */
interface ShownProblem extends Problem {
  /** Opens the file in the editor. */
  readonly address?: string;
}

export function showProblems(root: string, problems: readonly Problem[]): readonly ShownProblem[] {
  return problems.map((problem) => {
    const address = openAddress(root, problem.where);
    return { ...problem, ...(address ? { address } : {}) };
  });
}

/** What the preview was when a page was made, and what was wrong with it then. */
export interface PreviewState {
  /** Another one after every change. */
  readonly version: string;
  readonly problems: readonly ShownProblem[];
}

/** The page at `path` of the site with what the preview adds to it. */
export function withClient(
  html: string,
  path: string,
  { version, problems }: PreviewState,
): string {
  const up = "../".repeat(path.split("/").length - 1);
  const data = escapeAttribute(JSON.stringify(problems));
  const client = `<link rel="stylesheet" href="${up}voorbeeld/voorbeeld.css"><script src="${up}voorbeeld/voorbeeld.js" data-versie="${version}" data-fouten="${data}"></script>`;
  return html.replace("</body>", () => `${client}\n</body>`);
}

/** What stands there until a page could be made for the first time. */
export const emptyPage =
  '<!doctype html>\n<html lang="nl-BE"><head><meta charset="utf-8"><title>Voorbeeld</title></head><body><main><h1>Nog geen bladzijde</h1><p>Er is nog geen bladzijde zonder fouten geweest.</p></main></body></html>\n';

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

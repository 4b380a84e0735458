import { existsSync } from "node:fs";
import { join } from "node:path";
import { html } from "hono/html";
import { page } from "../../templates/layouts/page.ts";
import { compareDutch } from "../model/dutch.ts";
import { linkFrom } from "../site/links.ts";
import { newsPath } from "../site/page-paths.ts";
import { contradictions } from "./editorial/contradictions.ts";
import { figureFindings } from "./editorial/figure-findings.ts";
import { type Finding, findingKinds } from "./editorial/finding.ts";
import { projectFindings } from "./editorial/project-findings.ts";
import { typedNumbers } from "./editorial/typed-numbers.ts";
import { openAddress } from "./open-address.ts";
import type { PreviewedPart, PreviewedProject, PreviewSite } from "./preview-site.ts";

export const editorialPath = "redactie/";

/** What is left to do, for all cities together or for one; undefined where there is no such page. */
export async function editorialPage(
  root: string,
  site: PreviewSite,
  path: string,
): Promise<{ readonly html: string; readonly problems: PreviewedPart["problems"] } | undefined> {
  const project = site.project();
  if (!project) return undefined;
  const slug = path.slice(editorialPath.length).replace(/\/$/, "");
  const city = site.cities().find((one) => one.slug === slug);
  if (slug !== "" && !city) return undefined;
  const part = city && (await site.at(newsPath(slug)));
  const findings = part ? cityFindings(root, part, slug) : sharedFindings(root, project);
  const link = linkFrom(path, undefined);
  const places = [{ slug: "", name: "Alle steden" }, ...site.cities()].map((one) =>
    one.slug === slug
      ? html`<strong>${one.name}</strong>`
      : html`<a href="${link(`${editorialPath}${one.slug === "" ? "" : `${one.slug}/`}`)}">${one.name}</a>`,
  );
  const main = html`<header class="titelblok"><h1>Redactie${city ? `: ${city.name}` : ""}</h1>
<p class="intro">Wat nog te doen of na te kijken is. Deze bladzijde bestaat alleen in het voorbeeld. Een plaats opent het bestand op die regel.</p></header>
<p>${places.map((one, index) => html`${index > 0 ? " · " : ""}${one}`)}</p>
${findingKinds.map((kind) => kindSection(root, kind, findings))}
${findings.length === 0 ? html`<p>Niets gevonden.</p>` : ""}`;
  const document = page({
    title: "Redactie",
    description: "Wat nog te doen of na te kijken is.",
    link,
    kind: "redactie",
    main,
  });
  return { html: String(document), problems: part?.problems ?? site.problems() };
}

function kindSection(root: string, kind: string, findings: readonly Finding[]) {
  const own = findings.filter((finding) => finding.kind === kind);
  if (own.length === 0) return "";
  return html`<section class="thema"><h2>${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${own.length})</h2>
<ul>${own.map(({ text, where }) => {
    const address = openAddress(root, where);
    const place = address ? html`<a href="${address}">${where}</a>` : where;
    return html`<li>${text}<br><small>${place}</small></li>`;
  })}</ul></section>
`;
}

/** Texts that all cities have in common, and all that is of no city. */
function sharedFindings(
  root: string,
  { catalogue, content }: PreviewedProject,
): readonly Finding[] {
  const paths = [content.factSheets, content.reports, content.parts].flatMap((documents) =>
    [...documents.values()].map(({ path }) => path),
  );
  return [
    ...projectFindings(root, catalogue),
    ...paths.sort(compareDutch).flatMap((path) => typedNumbers(root, path)),
  ];
}

function cityFindings(
  root: string,
  { publication }: PreviewedPart,
  slug: string,
): readonly Finding[] {
  const reports = publication?.reports ?? [];
  const silent = reports.filter(
    ({ theme }) => !existsSync(join(root, `content/steden/${slug}/${theme.id}.md`)),
  );
  const found = reports.flatMap((report): readonly Finding[] => {
    const own = `content/steden/${slug}/${report.theme.id}.md`;
    const shared = ["steekkaart", "rapport"].map((kind) => `content/${kind}/${report.theme.id}.md`);
    return [
      ...figureFindings(root, report),
      ...[own, ...shared].flatMap((path) => contradictions(root, path, report)),
      ...typedNumbers(root, own),
    ];
  });
  if (silent.length === 0) return found;
  const text = `Geen duiding: ${silent.map(({ theme }) => theme.name).join(", ")} (mag ontbreken)`;
  return [...found, { kind: "ontbreekt", text, where: `content/steden/${slug}/` }];
}

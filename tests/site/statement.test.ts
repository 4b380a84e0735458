import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { PageResult, SiteChecks } from "../../scripts/model/page-check.ts";
import { statementFile } from "../../scripts/site/files/statement-file.ts";
import { type StatementPage, statementPage } from "../../templates/pages/statement.ts";
import { cityOf, zeestad } from "../indicators/invented-figures.ts";
import { textOf } from "../sites/built-site.ts";

const test = suite("statement");

const good: PageResult = { findings: [], judged: ["1.1.1", "1.4.3", "1.4.10"], undecided: [] };
const pale = { rule: "color-contrast", criteria: ["1.4.3"], element: "p", message: "too pale" };
const faulty: PageResult = { ...good, findings: [pale, pale], undecided: ["1.1.1"] };

function statement(checks: SiteChecks, knownFaults?: readonly string[]): StatementPage {
  const card = {
    law: "het Kustdecreet",
    supervisor: "de Ombudsdienst",
    supervisorUrl: "https://o.example/",
  };
  return {
    city: {
      ...cityOf(zeestad),
      ...(knownFaults ? { accessibility: { ...card, knownFaults } } : {}),
    },
    pages: ["", "zeestad/", "zeestad/kust/rapport/"],
    frames: ["zeestad/kust/figuren/lijn.html", "zeestad/kust/figuren/kaart.html"],
    pdfs: ["zeestad/kust/rapport.pdf"],
    checks,
    date: "2026-01-02",
    link: (target) => target,
  };
}

function pageChecks(...results: readonly (readonly [string, PageResult])[]): SiteChecks {
  return { pages: { day: "2026-03-04", programs: ["axe-core 9.9"], results: new Map(results) } };
}

function wordsOf(page: StatementPage): string {
  return textOf(String(statementPage(page)).split("<main")[1] ?? "");
}

const all = pageChecks(["", good], ["zeestad/", good], ["zeestad/kust/rapport/", good]);

test("statementPage(nothing checked) claims nothing and bears the date of the edition", () => {
  const words = wordsOf(statement({}));
  assert.match(words, "Niet beoordeeld.");
  assert.match(words, "De webpagina’s van deze uitgave zijn niet nagekeken.");
  assert.match(words, "geen PDF’s gemaakt en nagekeken");
  assert.match(words, "Opgesteld op 2 januari 2026");
  assert.match(words, "nog niet ingevuld");
  assert.not.match(words, /geen afwijking|gebrek gevonden|axe/);
});

test("statementPage(all good) says how much was checked, and not that everything conforms", () => {
  const words = wordsOf(statement(all, []));
  assert.match(words, "Bij het nakijken van 3 bladzijden is geen afwijking van WCAG 2.2");
  assert.match(words, "is daarmee niet gezegd");
  assert.match(words, "Op 4 maart 2026 zijn 3 van de 3 bladzijden");
  assert.match(words, "1.4.10 Reflow 3 0 0");
  assert.match(words, "zoals het Kustdecreet vraagt");
  assert.match(words, "terecht bij de Ombudsdienst");
});

test("statementPage(a page with faults) conforms partly, and counts pages instead of places", () => {
  const page = statement(pageChecks(["", good], ["zeestad/", faulty]));
  const words = wordsOf(page);
  assert.match(words, "voldoen gedeeltelijk aan WCAG 2.2");
  assert.match(
    words,
    "Regel color-contrast (1.4.3 Contrast (minimum)): niet nageleefd op 1 bladzijde.",
  );
  assert.match(words, "zijn 2 van de 3 bladzijden");
  assert.match(words, "1.4.3 Contrast (minimum) 2 0 1");
  assert.match(words, "lieten de programma’s dit aan mensen over: 1.1.1 Niet-tekstuele content.");
  const { bladzijden } = JSON.parse(statementFile(page).text());
  assert.equal(bladzijden.afwijkingen, [
    { regel: "color-contrast", criteria: ["1.4.3 Contrast (minimum)"], bladzijden: 1, kaders: 0 },
  ]);
  assert.is(bladzijden.aantal, 2);
});

test("statementPage(frames) counts them beside the pages, and what is wrong in them", () => {
  const frames = statement({}).frames.map((path) => [path, faulty] as const);
  const page = statement(pageChecks(["", good], ["zeestad/", faulty], ...frames));
  const words = wordsOf(page);
  assert.match(words, "2 van de 3 bladzijden en 2 van de 2 kaders");
  assert.match(words, "niet nageleefd op 1 bladzijde en 2 kaders.");
  assert.match(words, "1.4.3 Contrast (minimum) 2 2 3");
  const { bladzijden, kaders } = JSON.parse(statementFile(page).text());
  assert.equal(kaders, { totaal: 2, nagekeken: true, aantal: 2 });
  assert.is(bladzijden.afwijkingen[0].kaders, 2);
  const some = statement(
    pageChecks(["", good], ...frames.slice(1).map(([path]) => [path, good] as const)),
  );
  assert.match(wordsOf(some), "Bij het nakijken van 1 bladzijde en 1 kader is geen afwijking");
});

test("statementPage(fault that people know) conforms partly, whatever programs found", () => {
  for (const checks of [{}, all]) {
    const words = wordsOf(statement(checks, ["Het filmpje heeft geen ondertitels."]));
    assert.match(words, "voldoen gedeeltelijk");
    assert.match(words, "Het filmpje heeft geen ondertitels.");
  }
});

test("statementPage(PDFs) counts those of the city that were checked", () => {
  const files = ["zeestad/kust/rapport.pdf", "duinstad/kust/rapport.pdf"];
  const words = wordsOf(statement({ pdf: { rules: 101, files } }));
  assert.match(words, "Alle PDF’s, 1 in getal, zijn nagekeken op 101 regels van PDF/UA-1");
});

test.run();

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { launchBrowser } from "../../scripts/pdf/browser.ts";
import { type PrintJob, printPages } from "../../scripts/pdf/print-pages.ts";
import { reportHtml, type SampleSite, withSampleSite } from "./sample-site.ts";

const print = suite("printPages");

/** Effects with a cache of their own that count how often a browser starts. */
function countedEffects({ workFolder }: SampleSite, cache: string) {
  const effects = {
    cacheFolder: join(workFolder, cache),
    launches: 0,
    launch() {
      effects.launches += 1;
      return launchBrowser();
    },
  };
  return effects;
}

/** Reports of four cities with different numbers of chapters and names. */
function cityJobs(site: SampleSite, output: string): readonly PrintJob[] {
  return ["Zeestad", "Bergstad", "Bosstad", "Polderstad"].map((city, index) => ({
    ...site.report,
    title: `Rapport ${city}`,
    htmlPath: site.write(
      `${city}/index.html`,
      reportHtml.replaceAll("Zeestad", city).concat("<table><tr><th>a<td>1</table>".repeat(index)),
    ),
    outputPath: join(site.workFolder, output, `${city}.pdf`),
  }));
}

async function messageOf(work: Promise<void>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "no failure";
}

print("printPages(jobs) gives the same bytes in another order and process", () =>
  withSampleSite(async (site) => {
    const first = cityJobs(site, "first");
    const second = cityJobs(site, "second");
    await printPages(first, { ...site, concurrency: 1 }, countedEffects(site, "cache-1"));
    await printPages(
      second.toReversed(),
      { ...site, concurrency: 3 },
      countedEffects(site, "cache-2"),
    );
    for (const [index, { outputPath }] of first.entries()) {
      const other = second[index]?.outputPath ?? "";
      assert.ok(readFileSync(outputPath).equals(readFileSync(other)), outputPath);
    }
  }),
);

print("printPages(jobs) starts no browser when nothing changed", () =>
  withSampleSite(async (site) => {
    const effects = countedEffects(site, "cache");
    const jobs = cityJobs(site, "out").slice(0, 2);
    const cached: boolean[] = [];
    const options = {
      ...site,
      onProgress: (step: { cached: boolean }) => cached.push(step.cached),
    };
    await printPages(jobs, options, effects);
    await printPages(jobs, options, effects);
    assert.is(effects.launches, 1);
    assert.equal(cached, [false, false, true, true]);

    site.write("stijl.css", "@page { size: A5 }");
    await printPages(jobs, options, effects);
    assert.is(effects.launches, 2);
  }),
);

print("printPages(jobs) reports all wrong page counts at once", () =>
  withSampleSite(async (site) => {
    const [first, second, third] = cityJobs(site, "out");
    assert.ok(first && second && third);
    const jobs: readonly PrintJob[] = [
      { ...first, expectedPages: 2 },
      { ...second, expectedPages: [15, 30] },
      { ...third, expectedPages: [2, 4] },
    ];
    const message = await messageOf(printPages(jobs, site, countedEffects(site, "cache")));
    assert.match(message, "2 problemen gevonden");
    assert.match(message, '"Rapport Zeestad" telt 4 bladzijden');
    assert.match(message, "2 bladzijden");
    assert.match(message, "15 tot 30 bladzijden");
    assert.ok(existsSync(first.outputPath), "the PDF is there to look at");
  }),
);

print.run();

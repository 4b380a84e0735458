import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fishingTheme, makeFishingSite } from "./fishing-site.ts";
import { type InventedSite, makeSite } from "./invented-site.ts";
import { compare, fetchInto, makeReceiver, messageOf, publish } from "./shared-site.ts";

const test = suite("releases");

const indicatorsPath = "data/themas/kust/indicatoren.json";
interface Indicator {
  readonly id: string;
  uitdovend?: object;
}

function editIndicators(site: InventedSite, edit: (all: Indicator[]) => Indicator[]): void {
  site.write(
    indicatorsPath,
    JSON.stringify(edit(JSON.parse(site.read(indicatorsPath))), undefined, 2),
  );
}

const announced = { sinds: "2026-01-02", vervangenDoor: "inwoners", waarom: "Telt dubbel." };
const isGrowth = ({ id }: Indicator) => id === "groei";
const announce = (all: Indicator[]) =>
  all.map((one) => (isGrowth(one) ? { ...one, uitdovend: announced } : one));

const texts = ["content/rapport/kust.md", "content/steekkaart/kust.md"];

/** The indicator, and where the texts name it. */
function dropGrowth(site: InventedSite): void {
  editIndicators(site, (all) => all.filter((one) => !isGrowth(one)));
  for (const path of texts) site.write(path, site.read(path).replace("groei, ", ""));
}

function versionOf(folder: string): string {
  return /-(\d+\.\d+\.\d+)$/.exec(folder)?.[1] ?? "";
}

test("publiceer(releases) counts on by what changed, and announces before it removes", async () => {
  const site = makeSite();
  const first = await publish(site);
  assert.is(versionOf(first.folder), "1.0.0");

  // One number revised.
  const huizen = "data/themas/kust/huizen/2021.csv";
  const text = site.read(huizen);
  const revised = text.replace(
    /^(gemeente;90001;rij;)(\d+)/m,
    (_, head, number) => head + (Number(number) + 7),
  );
  assert.is.not(revised, text);
  site.write(huizen, revised);
  const second = await publish(site);
  assert.is(versionOf(second.folder), "1.0.1");

  // Removed without a word.
  const before = site.read(indicatorsPath);
  const kept = texts.map((path) => [path, site.read(path)] as const);
  dropGrowth(site);
  const silent = await messageOf(publish(site));
  assert.match(silent, 'indicator "groei"');
  assert.match(silent, "eerst een uitgave lang uitdovend");
  assert.match(silent, "uitgedoofd.json");

  // Announced, and then removed with a trace.
  site.write(indicatorsPath, before);
  for (const [path, content] of kept) site.write(path, content);
  editIndicators(site, announce);
  const third = await publish(site);
  assert.is(versionOf(third.folder), "1.0.2");
  dropGrowth(site);
  assert.match(await messageOf(publish(site)), 'geen regel voor "groei"');
  site.write(
    "data/themas/kust/uitgedoofd.json",
    JSON.stringify([{ id: "groei", naam: "bevolkingsgroei", ...announced }]),
  );
  assert.match(
    await messageOf(publish(site, { version: "1.1.0" })),
    "minstens 2.0.0, na 1.0.2: er verdwijnt een indicator",
  );
  const fourth = await publish(site);
  assert.is(versionOf(fourth.folder), "2.0.0");

  // A receiver is told, and cannot be surprised.
  const receiver = makeReceiver();
  await fetchInto(receiver, second.folder);
  assert.match(await messageOf(fetchInto(receiver, fourth.folder)), "die er niet meer is");
  assert.match(
    await fetchInto(receiver, third.folder),
    /Na versie 1\.0\.1[\s\S]*Uitdovend sinds 2026-01-02: bevolkingsgroei/,
  );
  await fetchInto(receiver, fourth.folder);
  assert.match(receiver.read("data/themas/kust/uitgedoofd.json"), "groei");
  assert.match(await messageOf(fetchInto(receiver, third.folder)), "een versie na 2.0.0");
});

test("publiceer(release that is there) writes nothing over it", async () => {
  const site = makeSite();
  await publish(site);
  assert.match(
    await messageOf(publish(site, { version: "1.0.0" })),
    "minstens 1.0.1, na 1.0.0: er verandert geen cijfer",
  );
});

test("publiceer(wrong options) names each", async () => {
  const site = makeSite();
  const message = await messageOf(
    publish(site, { publisher: undefined as never, embargo: "morgen" }),
  );
  assert.match(message, 'geen veld "uitgever"');
  assert.match(message, "--embargo");
  assert.match(await messageOf(publish(site, { theme: "bergen" })), '"bergen"');
  assert.match(await messageOf(publish(site, { version: "twee" })), "een versie zoals 1.4.2");
});

test("publiceer(received theme) leaves it to who made it", async () => {
  const { folder } = await publish(makeSite());
  const receiver = makeReceiver();
  await fetchInto(receiver, folder);
  assert.match(await messageOf(publish(receiver)), "cijfers uit het pakket van Dienst Kust");
});

test("haal(over a theme of one's own, or from another sender) refuses", async () => {
  const site = makeFishingSite();
  const coast = await publish(site);
  const other = await publish(site, {
    folder: "anders",
    publisher: "Dienst Duin",
    version: "3.0.0",
  });
  assert.match(await messageOf(fetchInto(makeSite(), coast.folder)), "een thema met eigen cijfers");
  const receiver = makeReceiver();
  receiver.overlay(fishingTheme);
  await fetchInto(receiver, coast.folder);
  assert.match(await messageOf(fetchInto(receiver, other.folder)), "een pakket van Dienst Duin");
});

test("haal(next release) keeps what the receiver wrote, and says so", async () => {
  const site = makeSite();
  const first = await publish(site);
  const receiver = makeReceiver();
  await fetchInto(receiver, first.folder);
  const report = "content/rapport/kust.md";
  receiver.write(report, `${receiver.read(report)}\n\nEen eigen zin.\n`);
  editIndicators(site, announce);
  const second = await publish(site);
  const said = await fetchInto(receiver, second.folder);
  assert.match(said, `Gehouden zoals het hier stond, en anders dan in het pakket: ${report}`);
  assert.match(receiver.read(report), "Een eigen zin.");
  assert.match(receiver.read(indicatorsPath), "uitdovend");
});

/** Replaces part of the lines of a file that begin so; throws where there are none. */
function editLine(
  site: InventedSite,
  path: string,
  start: string,
  by: (line: string) => string,
): void {
  const lines = site.read(path).split("\n");
  assert.ok(
    lines.some((line) => line.startsWith(start)),
    `${path} ${start}`,
  );
  site.write(path, lines.map((line) => (line.startsWith(start) ? by(line) : line)).join("\n"));
}

test("verschil(two packages) tells per city what is new, revised, final, hidden and gone", async () => {
  const site = makeSite();
  const first = await publish(site);
  const huizen = "data/themas/kust/huizen";
  // 2023 and 2024 are projections: 2023 becomes an observation, with another number.
  for (const city of ["90001", "90002", "90003"]) {
    editLine(site, `${huizen}/2023.csv`, `gemeente;${city};`, (line) => {
      const [level, code, kind, number] = line.split(";");
      return [level, code, kind, Number(number) + 1, "waargenomen"].join(";");
    });
  }
  editLine(site, `${huizen}/2021.csv`, "gemeente;90001;rij;", (line) => {
    const [level, code, kind, number, ...rest] = line.split(";");
    return [level, code, kind, Number(number) + 7, ...rest].join(";");
  });
  // Of 26 pilots in Zeestad 4 are left; a new year follows.
  editLine(site, "data/themas/kust/loodsen/2021.csv", "gemeente;90001;", () => "gemeente;90001;4");
  site.write("data/themas/kust/boten/2023.csv", site.read("data/themas/kust/boten/2022.csv"));
  const second = await publish(site);
  const said = await compare(site, [first.folder, second.folder]);
  const city = (name: string) => said.split("\n## ").find((part) => part.startsWith(name)) ?? "";
  assert.match(said, "# Van Kust 1.0.0 van Dienst Kust naar Kust 1.1.0 van Dienst Kust");
  assert.match(city("Zeestad"), /\*\*Huizen\*\*: .*herzien.*definitief na voorlopig/);
  assert.match(city("Zeestad"), /herzien: Zeestad, 2021, soort rij: \d+ → \d+\n/);
  assert.match(city("Zeestad"), /definitief na voorlopig: Zeestad, 2023.*\(prognose\) → \d+\n/);
  assert.match(city("Zeestad"), /nu verborgen: Zeestad, 2021: \d+ → verborgen/);
  assert.match(city("Zeestad"), /\*\*Boten naar soort en vlag\*\*: .*nieuw.*; nieuwe jaren: 2023/);
  assert.not.match(city("Duinstad"), "herzien: Duinstad");
  assert.match(await compare(site, [second.folder, first.folder]), "vervallen");
  assert.not.match(await compare(site, [first.folder, second.folder], ["duinstad"]), "## Zeestad");
  assert.match(await messageOf(compare(site, [first.folder, "nergens"])), "(nog geen)");
});

test.run();

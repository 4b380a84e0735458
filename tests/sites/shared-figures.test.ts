import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readProject } from "../../scripts/cli/read-project.ts";
import { filesOf, pagesOf, textOf } from "./built-site.ts";
import { fishingTheme, makeFishingSite } from "./fishing-site.ts";
import type { InventedSite } from "./invented-site.ts";
import { makeRoundedSite } from "./rounded-site.ts";
import { fetchInto, makeReceiver, messageOf, publish } from "./shared-site.ts";

const test = suite("publiceer and haal");

const sender = makeFishingSite();
const coast = await publish(sender);
const fishing = await publish(sender, { theme: "visserij" });

/** What differs between two built sites, but for what each says of its own hiding. */
function differences(left: InventedSite, right: InventedSite): readonly string[] {
  // The index of search holds the words of those pages too.
  const pathsOf = ({ root }: InventedSite) =>
    filesOf(join(root, "_site")).filter((path) => !path.startsWith("zoeken/pagefind/"));
  const paths = pathsOf(left);
  assert.equal(pathsOf(right), paths);
  return paths
    .filter((path) => !/^opmaak\.json$|versluier/.test(path))
    .filter((path) => {
      const [one, other] = [left, right].map(({ root }) => readFileSync(join(root, "_site", path)));
      return !one?.equals(other ?? Buffer.alloc(0));
    });
}

test("haal(two themes) gives the same pages, figures and files as building from the source", async () => {
  const receiver = makeReceiver();
  await fetchInto(receiver, coast.folder, { sum: coast.sum });
  await fetchInto(receiver, fishing.folder);
  await sender.build();
  await receiver.build();
  assert.ok(filesOf(join(receiver.root, "_site")).length > 200);
  assert.equal(differences(sender, receiver), []);
  const page = textOf(
    pagesOf(join(receiver.root, "_site")).find(({ path }) =>
      path.startsWith("duinstad/versluierde-cijfers"),
    )?.html ?? "",
  );
  // What the receiver cannot know, it does not promise.
  assert.match(page, "Beschermd door Dienst Kust voor de uitgave van 2 januari 2026");
  assert.not.match(page, "kan niemand van een verborgen klein aantal");
  assert.not.match(page, "minstens 100,0 %");
});

test("haal(rounded figures) prints them as the sender does, with the note on rounding", async () => {
  const rounding = makeRoundedSite();
  const { folder } = await publish(rounding);
  const receiver = makeReceiver();
  await fetchInto(receiver, folder);
  await rounding.build();
  await receiver.build();
  assert.equal(differences(rounding, receiver), []);
  assert.match(receiver.read("_site/zeestad/kust/rapport/index.html"), "veelvoud van 5");
});

test("publiceer(theme) holds no hidden number, and why each is hidden", () => {
  // 4 loodsen in Duinstad, 3 in Heidestad.
  const lines = readFileSync(join(coast.folder, "cijfers/loodsen/2022.csv"), "utf8").split("\n");
  assert.ok(lines.includes("gemeente;90002;alle;x;verborgen;waargenomen;;waargenomen"));
  assert.ok(lines.includes("gemeente;90001;alle;26;;waargenomen;;waargenomen"));
  const amounts = readFileSync(join(fishing.folder, "cijfers/vangst/2022.csv"), "utf8");
  assert.match(amounts, "x;verborgen-bedrag");
  for (const path of filesOf(coast.folder)) {
    // A mean as it is printed, not the sum behind it.
    if (path.includes("cijfers/inwoners/")) {
      assert.match(
        readFileSync(join(coast.folder, path), "utf8"),
        /gemiddelde leeftijd;\d\d\.?\d?;/,
      );
    }
  }
});

test("publiceer(theme) makes the same bytes again", async () => {
  const again = await publish(makeFishingSite());
  assert.is(again.sum, coast.sum);
});

const loodsen = "cijfers/loodsen/2022.csv";

test("check(package changed after it came) names the file", async () => {
  const receiver = makeReceiver();
  await fetchInto(receiver, coast.folder);
  const path = `data/themas/kust/pakket/${loodsen}`;
  receiver.write(path, receiver.read(path).replace("90002;alle;x;verborgen;", "90002;alle;4;;"));
  assert.match(await messageOf(Promise.resolve().then(() => read(receiver))), path);
});

function read({ root }: InventedSite) {
  return readProject(root, { cities: [], themes: [] });
}

test("build(receiver that loosens the rule) shows nothing more", async () => {
  const receiver = makeReceiver();
  await fetchInto(receiver, coast.folder);
  await receiver.build();
  const card = "data/bronnen/zeebel.json";
  receiver.write(card, receiver.read(card).replace('"drempelwaarde": 5', '"drempelwaarde": 2'));
  await receiver.build({}, "_losser");
  for (const path of [
    "duinstad/kust/rapport/index.html",
    "duinstad/kust/figuren/loodsen-rang.csv",
  ]) {
    assert.is(receiver.read(`_losser/${path}`), receiver.read(`_site/${path}`));
  }
});

test("check(receiver that asks a stricter rule) says that the sender must hide more", async () => {
  const receiver = makeReceiver();
  await fetchInto(receiver, coast.folder);
  const card = "data/bronnen/zeebel.json";
  receiver.write(card, receiver.read(card).replace('"drempelwaarde": 5', '"drempelwaarde": 10'));
  const message = await messageOf(Promise.resolve().then(() => read(receiver)));
  assert.match(message, "een strengere regel voor aantallen van dataset");
  assert.match(message, "Vraag de afzender een pakket met de strengere regel");
});

test("haal(package that counts the people of an own theme) refuses: what one hides, the other could show", async () => {
  const site = makeFishingSite();
  const edit = (one: InventedSite, theme: string, dataset: string): void => {
    const path = `data/themas/${theme}/thema.json`;
    const spec = JSON.parse(one.read(path));
    const found = spec.datasets.find(({ id }: { readonly id: string }) => id === dataset);
    Object.assign(found, { populatie: "mensen", peildatum: { dag: "01-01", jaarverschuiving: 0 } });
    one.write(path, JSON.stringify(spec));
  };
  edit(site, "kust", "loodsen");
  const { folder } = await publish(site);
  const receiver = makeReceiver();
  receiver.overlay(fishingTheme);
  edit(receiver, "visserij", "vissers");
  const message = await messageOf(fetchInto(receiver, folder));
  assert.match(message, 'populatie "mensen" met eigen cijfers');
  assert.match(message, "Haal alle thema's met deze populatie bij dezelfde afzender");
});

test("build(package under embargo) shows it from its day on and not before", async () => {
  const { folder } = await publish(makeFishingSite(), { embargo: "2026-02-01" });
  const receiver = makeReceiver();
  receiver.overlay(fishingTheme);
  assert.match(await fetchInto(receiver, folder), "Onder embargo tot 2026-02-01");
  await receiver.build({ date: "2026-01-31" });
  const early = filesOf(join(receiver.root, "_site"));
  assert.not.ok(early.some((path) => path.includes("/kust/")));
  assert.ok(early.some((path) => path.includes("/visserij/")));
  const everything = early
    .filter((path) => /\.(html|csv|svg|json|ics)$/.test(path))
    .map((path) => receiver.read(`_site/${path}`))
    .join("\n");
  assert.not.match(everything, /loodsen|6\.?998/);
  await receiver.build({ date: "2026-02-01" });
  assert.ok(filesOf(join(receiver.root, "_site")).some((path) => path.includes("/kust/")));
});

test("haal(release under embargo over one that is shown) does not make the theme disappear", async () => {
  const site = makeFishingSite();
  const first = await publish(site);
  const receiver = makeReceiver();
  await fetchInto(receiver, first.folder);
  const later = await publish(site, { embargo: "2026-02-01" });
  assert.match(await messageOf(fetchInto(receiver, later.folder)), "anders verdwijnt het thema");
});

test.run();

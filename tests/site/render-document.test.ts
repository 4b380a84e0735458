import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ContentToken } from "../../scripts/site/content/content-token.ts";
import { markdown } from "../../scripts/site/content/markdown.ts";
import { renderDocument } from "../../scripts/site/documents/render-document.ts";

const test = suite("renderDocument");

/** A city that has inhabitants and one figure, and nothing else. */
const known: Readonly<Record<string, string>> = {
  "waarde inwoners": "1.234 inwoners",
  "zin stand inwoners": "Zeestad telde 1.234 inwoners.",
};
const resolver = {
  text: ({ name, args }: ContentToken) => known[[name, ...args].join(" ")],
  block: ({ args }: ContentToken) => (args[0] === "kaart" ? "<p>KAART</p>" : undefined),
};
const render = (text: string) => renderDocument(markdown.parse(text, {}), resolver);

test("renderDocument(script in the text) shows it as text", () => {
  const { opening } = render("Hallo <script>alert(1)</script> <img src=x onerror=alert(1)>");
  assert.not.match(opening, "<script");
  assert.not.match(opening, "<img");
  assert.match(opening, "&lt;script&gt;");
});

test("renderDocument(javascript: link) makes no link", () => {
  assert.not.match(render("[klik](javascript:alert(1))").opening, "<a");
  assert.match(
    render("[klik](https://zeestad.example/)").opening,
    '<a href="https://zeestad.example/"',
  );
});

test("renderDocument(value) fills it in, in text and in a chapter title", () => {
  const { opening, chapters } = render(
    "Er zijn [[waarde inwoners]].\n\n## Met [[waarde inwoners]]\n\nTekst.",
  );
  assert.is(opening.trim(), "<p>Er zijn 1.234 inwoners.</p>");
  assert.equal(
    chapters.map(({ title }) => title),
    ["Met 1.234 inwoners"],
  );
});

test("renderDocument(missing value) drops its paragraph, or takes the words behind |", () => {
  assert.is(render("Er zijn [[waarde huizen]].").opening, "");
  assert.match(
    render("Er zijn [[waarde huizen | geen cijfers]].").opening,
    "Er zijn geen cijfers.",
  );
});

test("renderDocument(missing sentence) drops that sentence, not its neighbours", () => {
  const { opening } = render("[[zin stand inwoners]] [[zin rang huizen]]");
  assert.match(opening, "Zeestad telde 1.234 inwoners.");
});

test("renderDocument(list with one missing item) keeps the others", () => {
  const { opening } = render("- [[zin stand huizen]]\n- [[zin stand inwoners]]");
  assert.is(opening.match(/<li>/g)?.length, 1);
  assert.is(render("- [[zin stand huizen]]").opening, "");
});

test("renderDocument(chapter whose figures are all missing) drops the chapter", () => {
  const text = "## Huizen\n\n[[figuur huizen]]\n\n## Wijken\n\n[[figuur kaart]]";
  assert.equal(
    render(text).chapters.map(({ title }) => title),
    ["Wijken"],
  );
});

test("renderDocument(chapter of plain words) stays", () => {
  assert.is(render("## Uitleg\n\nZo lezen we dit.").chapters.length, 1);
});

test("renderDocument(section without figures in a chapter) drops the section alone", () => {
  const { chapters } = render(
    "## Wonen\n\nTekst.\n\n### Leeg\n\n[[figuur huizen]]\n\n### Vol\n\n[[figuur kaart]]",
  );
  assert.is(chapters.length, 1);
  assert.not.match(chapters[0]?.html ?? "", "Leeg");
  assert.match(chapters[0]?.html ?? "", "<h3>Vol</h3>");
});

test("renderDocument(chapter whose sections are all empty) drops the chapter", () => {
  assert.equal(render("## Wonen\n\n### Leeg\n\n[[figuur huizen]]").chapters, []);
});

test("renderDocument(name with signs of HTML) escapes what it fills in", () => {
  const filling = { ...resolver, text: () => "Stad <Duin> & zand" };
  const { opening } = renderDocument(markdown.parse("Door [[stad]].", {}), filling);
  assert.is(opening.trim(), "<p>Door Stad &lt;Duin&gt; &amp; zand.</p>");
});

test.run();

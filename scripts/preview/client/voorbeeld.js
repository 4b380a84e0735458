// Runs in the browser of an editor, on every page of the preview and on no page of the site.
const own = document.currentScript;
const root = own.src.replace(/voorbeeld\/voorbeeld\.js.*$/, "");
const path = decodeURIComponent(location.href.slice(root.length).replace(/[?#].*$/, ""));

/** An element with these classes and children; texts are never read as HTML. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function describe({ where, found, expected, hint, address }) {
  const place = address
    ? Object.assign(element("a", "", where), { href: address })
    : element("span", "", where);
  const rows = [
    ["gevonden", found],
    ["verwacht", expected],
    ["wat nu", hint || "Verbeter het op die plaats en bewaar het bestand."],
  ];
  return element(
    "li",
    "",
    element("p", "voorbeeld-plaats", place),
    element(
      "dl",
      "",
      ...rows.flatMap(([name, text]) => [element("dt", "", name), element("dd", "", text)]),
    ),
  );
}

function show(problems) {
  document.getElementById("voorbeeld-fout")?.remove();
  if (problems.length === 0) return;
  const title = problems.length === 1 ? "1 fout" : `${problems.length} fouten`;
  const close = element("button", "", "Verberg");
  const overlay = element(
    "section",
    "voorbeeld-fout",
    element("header", "", element("h2", "", `${title} gevonden`), close),
    element(
      "p",
      "",
      "Eronder staat de bladzijde zoals ze vóór de fout was. Bewaar de verbetering, dan verdwijnt deze melding.",
    ),
    element("ol", "", ...problems.map(describe)),
  );
  overlay.id = "voorbeeld-fout";
  overlay.setAttribute("role", "alert");
  close.addEventListener("click", () => overlay.remove());
  document.body.append(overlay);
}

const badge = element("aside", "voorbeeld-merk", "Voorbeeld, niet om te publiceren · ");
badge.append(
  Object.assign(element("a", "", "Redactie"), { href: `${root}redactie/#${path.split("/")[0]}` }),
);
document.body.append(badge);
show(JSON.parse(own.dataset.fouten));

const messages = new EventSource(`${root}voorbeeld/berichten?pad=${encodeURIComponent(path)}`);
messages.addEventListener("message", ({ data }) => {
  const { version, problems } = JSON.parse(data);
  if (problems.length === 0 && version !== own.dataset.versie) location.reload();
  else show(problems);
});

// Searches the pages of the site with the index that the build made beside the page. Without this
// script, or from a disk, where a browser reads no index, the list of all pages is there.
{
  const root = new URL("../", document.currentScript.src);
  const form = document.querySelector("form.zoeken");
  const box = document.querySelector(".zoekresultaten");
  const state = box.querySelector(".zoekstand");
  const list = box.querySelector("ol");
  const more = box.querySelector("button");
  const perPage = 10;
  let engine;
  let left = [];
  let latest = 0;

  /** Loads the index when somebody is about to search. */
  function open() {
    engine ??= import(new URL("zoeken/pagefind/pagefind.js", root)).then(async (pagefind) => {
      await pagefind.options({ baseUrl: root.pathname, excerptLength: 25 });
      await pagefind.init();
      return pagefind;
    });
    return engine;
  }

  const signs = { lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" };

  function decode(text) {
    return text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (_, name) => signs[name]);
  }

  /** "… <mark>wijk</mark> …" as nodes: no text of a page is ever read as markup. */
  function excerptOf(text) {
    return text.split(/<\/?mark>/).map((piece, at) => {
      if (at % 2 === 0) return decode(piece);
      const mark = document.createElement("mark");
      mark.textContent = decode(piece);
      return mark;
    });
  }

  async function showMore() {
    const own = latest;
    const found = await Promise.all(left.splice(0, perPage).map((result) => result.data()));
    if (own !== latest) return;
    for (const { url, meta, excerpt } of found) {
      const link = document.createElement("a");
      link.href = url;
      link.textContent = decode(meta.title ?? url);
      const words = document.createElement("p");
      words.append(...excerptOf(excerpt));
      const item = document.createElement("li");
      item.append(link, words);
      list.append(item);
    }
    more.hidden = left.length === 0;
  }

  async function search() {
    const query = form.elements.q.value.trim();
    const city = form.elements.stad?.value ?? "";
    latest += 1;
    const own = latest;
    list.replaceChildren();
    more.hidden = true;
    box.hidden = query === "";
    if (query === "") return;
    state.textContent = "Bezig met zoeken …";
    try {
      const pagefind = await open();
      const { results } = await pagefind.search(query, city ? { filters: { stad: city } } : {});
      if (own !== latest) return;
      left = results;
      const count = results.length === 1 ? "1 bladzijde" : `${results.length} bladzijden`;
      state.textContent =
        results.length === 0 ? `Niets gevonden voor “${query}”.` : `${count} over “${query}”.`;
      await showMore();
    } catch {
      state.textContent = "Zoeken lukt hier niet. Kies een bladzijde uit de lijst hieronder.";
    }
  }

  if (location.protocol !== "file:") {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      address.search = new URLSearchParams(new FormData(form)).toString();
      history.replaceState(null, "", address);
      search();
    });
    form.addEventListener("focusin", () => open().catch(() => undefined), { once: true });
    more.addEventListener("click", showMore);
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get("q") ?? "";
    if (form.elements.stad) form.elements.stad.value = asked.get("stad") ?? "";
    search();
  }
}

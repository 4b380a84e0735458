const start = "npm run steekkaart --";

/** Per command what people type, most wanted first; shown below its help. */
export const commandExamples: Readonly<Record<string, readonly string[]>> = {
  build: [
    `${start} build --stad gent`,
    `${start} build --stad gent,aalst --thema wonen --zonder-pdf`,
    `${start} build --adres https://cijfers.gent.be/`,
  ],
  import: [
    `${start} import --droog bestand.csv`,
    `${start} import bestand.csv`,
    `${start} import wijkindeling --stad gent`,
  ],
  gebieden: [`${start} gebieden --stad gent`],
  check: [`${start} check`],
  uitgave: [`${start} uitgave --datum 2026-12-01`],
  patronen: [`${start} patronen`],
  nieuw: [`${start} nieuw thema "Vrije tijd"`],
  stad: [`${start} nieuw stad "Sint-Niklaas"`],
  thema: [`${start} nieuw thema "Vrije tijd" --jaar 2025`],
  indicator: [`${start} nieuw indicator "Speelpleinen" --thema vrije-tijd`],
  wijkindeling: [
    `${start} nieuw wijkindeling --stad gent`,
    `${start} nieuw wijkindeling stadsdelen --stad gent`,
  ],
  start: ["npm start", "npm start -- --stad gent --poort 8090"],
  publiceer: [`${start} publiceer demografie --uitgever "Stad Gent"`],
  haal: [
    `${start} haal ../deling/demografie-1.1.0`,
    `${start} haal https://cijfers.example.be/demografie-1.1.0/`,
  ],
  verschil: [`${start} verschil 2026-11-26 2027-06-15 --stad gent`],
  gewicht: [`${start} gewicht`],
  versluier: [`${start} versluier --tabel cellen.csv --relaties sommen.csv`],
};

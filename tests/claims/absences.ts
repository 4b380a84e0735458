import type { Indicator } from "./catalogue.ts";
import { all, indicatorsIn, isOwnPlace, latestOf, type Pattern, right, wrong } from "./context.ts";

/** "Voor Zeestad heeft geen van de bronnen een cijfer over: huurprijs; leegstand." */
export const absence: Pattern = (sentence, context) => {
  if (
    [context.placeInSentence, `${context.placeInSentence} als geheel`].some(
      (place) => sentence === `Voor ${place} heeft geen van de bronnen van dit thema een cijfer.`,
    )
  ) {
    const isEmpty = context.themes.some(
      (theme) =>
        !indicatorsIn(context, (one) => one.theme === theme).some((one) => latestOf(one, context)),
    );
    return isEmpty ? right : wrong("there is a figure in every theme");
  }
  const [, place, names, ground, others] =
    /^(?:Voor (.+?)(?: als geheel)? heeft geen van de bronnen een cijfer over: (.+)|Niet te berekenen voor het grondgebied van (.+?): (.+))\.$/.exec(
      sentence,
    ) ?? [];
  const list = names ?? others;
  if (list === undefined) return undefined;
  return all(
    isOwnPlace(place ?? ground ?? "", context),
    ...list.split("; ").map((name): string | undefined => {
      const plain = name.replaceAll("\u00a0", " ").toLowerCase();
      const named = indicatorsIn(context, (one) => one.shortName.toLowerCase() === plain);
      if (named.length === 0) return `no indicator is called ${name}`;
      const isMissing = (one: Indicator): boolean => latestOf(one, context) === undefined;
      return named.some(isMissing) ? undefined : `there is a figure of ${name}`;
    }),
  );
};

/** "In 2025 ging Hasselt (71022) samen met Kortessem (73040)." and what follows. */
export const merger: Pattern = (sentence, context) => {
  const [, own] = /^In \d{4} ging (.+?) \(\d{5}\) samen met .+ \(\d{5}\)\.$/.exec(sentence) ?? [];
  if (own !== undefined) return all(isOwnPlace(own, context));
  const [, ground] = /^De cijfers gaan over (.+) zonder .+\.$/.exec(sentence) ?? [];
  if (ground !== undefined) return all(isOwnPlace(ground, context));
  const isFixed =
    /^(De code bleef \d{5}\.|De nieuwe gemeente heeft code \d{5}\.|De cijfers gaan over het grondgebied van nu; die van vóór \d{4} zijn opgeteld uit de gemeenten van toen\.)$/;
  return isFixed.test(sentence) ? right : undefined;
};

/** "Over Vuurtoren zijn er geen cijfers om te tonen. De tekens in de tabel …" */
export const emptiness: Pattern = (sentence, context) => {
  if (sentence === "De tekens in de tabel, en de uitleg eronder, zeggen waarom.") return right;
  const [, place] = /^Over (.+) zijn er geen cijfers om te tonen\.$/.exec(sentence) ?? [];
  if (place === undefined) return undefined;
  const found = indicatorsIn(context, (one) => latestOf(one, context) !== undefined);
  return all(
    isOwnPlace(place, context),
    found.length === 0 ? undefined : `there is a figure of ${found[0]?.id}`,
  );
};

/** "Alle wijken van Gent naast elkaar, en per wijk een steekkaart van één bladzijde." */
export const invitation: Pattern = (sentence, context) => {
  const card = "De stadskaart heeft de meest sprekende cijfers van elk thema op twee bladzijden.";
  if (sentence === card) return right;
  const [, many, place = "", one] =
    /^Alle (\S+) van (.+) naast elkaar, en per (\S+) een steekkaart van één bladzijde\.$/.exec(
      sentence,
    ) ?? [];
  if (many === undefined) return undefined;
  const words = context.catalogue.places.find(({ name }) => name === context.place)?.partWords;
  return all(
    isOwnPlace(place, context),
    words?.many === many && words.one === one ? undefined : `${many} are called ${words?.many}`,
  );
};

import { checkCertificate } from "../audit/check-certificate.ts";
import { structuralMinima } from "../audit/structural-minimum.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import type { Publication } from "../pipeline.ts";

/**
 * Adds up the certificate of every protected table, without a solver. Throws a
 * ReportError with every small count that is not proved safe.
 */
export function checkProtections(protections: Publication["protections"]): void {
  throwIfAny(
    protections.flatMap(
      ({ linked, hidden, isSceptical, withstandsInsiders = false, certificate }) => {
        const minima = isSceptical ? structuralMinima(linked) : [];
        return checkCertificate(
          linked,
          { hidden, minima, isSceptical, withstandsInsiders },
          certificate,
        ).map(
          ({ name, reason }): Problem => ({
            where: name,
            found: `een verborgen klein aantal zonder geldig bewijs: ${reason}`,
            expected: "twee tabellen die met alles kloppen wat er getoond wordt",
            hint: "Gooi de map .cache/versluiering/patronen weg en bouw opnieuw. Komt de melding terug, dan is dit een fout van het programma.",
          }),
        );
      },
    ),
  );
}

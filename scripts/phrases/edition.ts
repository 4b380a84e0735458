import type { Vintage } from "../model/vintage.ts";

/** In a sentence: which division the figures of an edition use. */
export const divisionInWords: Readonly<Record<Vintage, string>> = {
  2024: "de gebiedsindeling die tot en met 2024 geldt",
  2025: "de gebiedsindeling die sinds 2025 geldt",
};

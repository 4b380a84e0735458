import { drawLocation, layOutLocations, onAccent } from "../charts/location-map.ts";
import type { City } from "../model/city.ts";
import type { CityLocation } from "../model/city-location.ts";

const sizes = {
  steekkaart: { width: 150, maximumHeight: 92 },
  rapport: { width: 300, maximumHeight: 260 },
} as const;

/** The small map on the band of a steekkaart and on the cover of a report, in the colours of the city. */
export function drawCityLocation(
  city: City,
  location: CityLocation | undefined,
  document: keyof typeof sizes,
): string | undefined {
  if (!location) return undefined;
  const options = { areas: "delen", outline: "stad", ...sizes[document] };
  const around = location.within?.name ?? "Vlaanderen en Brussel";
  return drawLocation(
    layOutLocations(location.map, options),
    location.own,
    onAccent(city.style),
    `Kaart van ${around} met de ligging van ${city.area.name}.`,
  );
}

import {
  drawLocation,
  layOutLocations,
  onAccent,
  onPaper,
} from "../../charts/maps/location-map.ts";
import type { City } from "../../model/city.ts";
import type { CityLocation } from "../../model/city-location.ts";

const looks = {
  steekkaart: { width: 150, maximumHeight: 84, colours: onPaper },
  rapport: { width: 300, maximumHeight: 260, colours: onAccent },
} as const;

/** The small map in the head of a sheet and on the cover of a report, in the colours of the city. */
export function drawCityLocation(
  city: City,
  location: CityLocation | undefined,
  document: keyof typeof looks,
): string | undefined {
  if (!location) return undefined;
  const { colours, ...size } = looks[document];
  const options = { areas: "delen", outline: "stad", ...size };
  const around = location.within?.name ?? "Vlaanderen en Brussel";
  return drawLocation(
    layOutLocations(location.map, options),
    location.own,
    colours(city.style),
    `Kaart van ${around} met de ligging van ${city.area.name}.`,
  );
}

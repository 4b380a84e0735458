import type { SiteData } from "../scripts/site/site-data.ts";
import { calendarPage } from "../templates/pages/calendar.ts";

export const data = {
  permalink: ({ site }: { site: SiteData }) => `${site.calendar.path}index.html`,
};

export function render({ site }: { site: SiteData }) {
  return calendarPage(site.calendar);
}

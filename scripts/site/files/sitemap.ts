import { html } from "hono/html";

/** Path of the list of pages for search engines. */
export const sitemapPath = "sitemap.xml";

/** All pages by the protocol of sitemaps.org, with the day of the edition. */
export function sitemap(pages: readonly string[], siteAddress: string, date: string): string {
  const entries = pages.toSorted().map(
    (path) => html`<url><loc>${siteAddress}${path}</loc><lastmod>${date}</lastmod></url>
`,
  );
  return String(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}</urlset>
`);
}

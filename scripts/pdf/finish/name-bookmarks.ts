import { PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { readBookmarks } from "../read/bookmarks.ts";

/**
 * Gives each bookmark the text of its heading: Chromium leaves out the space where a
 * title runs over to a second line, and repeats a title that it had to move to the next page.
 */
export const nameBookmarks: FinishStep = (pdf, { headings }) => {
  const bookmarks = readBookmarks(pdf);
  if (bookmarks.length !== headings.length)
    throw new Error(`${bookmarks.length} bookmarks for ${headings.length} headings`);
  for (const [index, bookmark] of bookmarks.entries())
    bookmark.set(PDFName.of("Title"), PDFHexString.fromText(headings[index] ?? ""));
};

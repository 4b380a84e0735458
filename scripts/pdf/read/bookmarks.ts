import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";

/** The bookmarks of a PDF, those below others included, in reading order. */
export function readBookmarks(pdf: PDFDocument): readonly PDFDict[] {
  const outline = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return outline ? bookmarksBelow(outline) : [];
}

function bookmarksBelow(parent: PDFDict): readonly PDFDict[] {
  const bookmarks: PDFDict[] = [];
  let bookmark = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (bookmark) {
    bookmarks.push(bookmark, ...bookmarksBelow(bookmark));
    bookmark = bookmark.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return bookmarks;
}

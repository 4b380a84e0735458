import type { FinishStep } from "../finish-step.ts";

const program = "Steekkaart";

/** Title, language, author and dates; the dates come from the data. */
export const describeDocument: FinishStep = (pdf, { title, author, date, language }) => {
  const dataDate = new Date(date);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setLanguage(language);
  pdf.setCreator(program);
  pdf.setProducer(program);
  pdf.setCreationDate(dataDate);
  pdf.setModificationDate(dataDate);
};

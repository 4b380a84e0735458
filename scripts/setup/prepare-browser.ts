import { ReportError } from "../model/report-error.ts";
import { prepareBrowser } from "./browser.ts";

try {
  await prepareBrowser();
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { cityMonitorLayout } from "./city-monitor.ts";
import { fluviusLayout } from "./fluvius.ts";
import { jsonStatLayout } from "./json-stat.ts";
import type { Layout } from "./layout.ts";
import { plainTableLayout } from "./plain-table.ts";
import { sdmxCsvLayout } from "./sdmx-csv.ts";
import { swingExportLayout } from "./swing-export.ts";
import { swingUploadLayout } from "./swing-upload.ts";

/** In the order in which a sheet is tried; a plain table is whatever nothing else knows. */
export const layouts: readonly Layout[] = [
  swingUploadLayout,
  cityMonitorLayout,
  fluviusLayout,
  sdmxCsvLayout,
  jsonStatLayout,
  swingExportLayout,
  plainTableLayout,
];

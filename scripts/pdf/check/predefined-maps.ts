/** The CMaps that every reader has: table 118 of ISO 32000-1. */
export const predefinedMaps: ReadonlySet<string> = new Set([
  "Identity-H",
  "Identity-V",
  ...bothDirections(
    "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5",
    "CNS-EUC UniCNS-UCS2 UniCNS-UTF16 90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2",
    "UniJIS-UCS2-HW UniJIS-UTF16 KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16",
  ),
  "83pv-RKSJ-H",
  "90pv-RKSJ-H",
  "KSCpc-EUC-H",
  "H",
  "V",
]);

function bothDirections(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" ")).flatMap((name) => [`${name}-H`, `${name}-V`]);
}

/**
 * Whether a file is one that a computer leaves behind by itself, and that nobody means to publish:
 * ".DS_Store", "._2022.csv", "Thumbs.db", "desktop.ini", the lock of an open workbook
 * ("~$2022.xlsx") or text (".~lock.2022.csv#").
 */
export function isStrayName(name: string): boolean {
  return /^(\.|~\$)/.test(name) || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

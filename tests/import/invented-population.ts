import { buildZip } from "./zip-builder.ts";

export const newHeader =
  "CD_REFNIS|TX_DESCR_NL|TX_DESCR_FR|CD_DSTR_REFNIS|TX_ADM_DSTR_DESCR_NL|TX_ADM_DSTR_DESCR_FR|CD_PROV_REFNIS|TX_PROV_DESCR_NL|TX_PROV_DESCR_FR|CD_RGN_REFNIS|TX_RGN_DESCR_NL|TX_RGN_DESCR_FR|CD_SEX|CD_NATLTY|TX_NATLTY_NL|TX_NATLTY_FR|CD_CIV_STS|TX_CIV_STS_NL|TX_CIV_STS_FR|CD_AGE|MS_POPULATION";
export const oldHeader =
  "CD_MUNTY_REFNIS|TX_MUNTY_DESCR_NL|TX_MUNTY_DESCR_FR|CD_DSTR_REFNIS|TX_ADM_DSTR_DESCR_NL|TX_ADM_DSTR_DESCR_FR|CD_PROV_REFNIS|TX_PROV_DESCR_NL|TX_PROV_DESCR_FR|CD_RGN_REFNIS|TX_RGN_DESCR_NL|TX_RGN_DESCR_FR|CD_SEX|CD_NATLTY|TX_NATLTY_FR|TX_NATLTY_NL|CD_CIV_STS|TX_CIV_STS_FR|TX_CIV_STS_NL|CD_AGE|MS_POPULATION|CD_YEAR";
export const byteOrderMark = "\ufeff";

/** Zeestad's name is not ASCII, so that a wrong encoding would not go unnoticed. */
export const zeestad = "90001|Zeestäd|Zeestäd|90000|A|A|10000|P|P|02000|V|F";
export const village = "90003|Dorp|Dorp|90000|A|A|10000|P|P|02000|V|F";
export const brussels = "90002|Stad|Ville|21000|B|B| |||04000|B|B";

export function newRow(
  place: string,
  sex: string,
  nationality: string,
  civilStatus: string,
  age: string | number,
  count: string | number,
): string {
  return `${place}|${sex}|${nationality}|x|x|${civilStatus}|x|x|${age}|${count}`;
}

export const newRows = [
  newRow(zeestad, "M", "BEL", "1", 17, 3),
  newRow(zeestad, "F", "ETR", "2", 64, 5),
  newRow(zeestad, "F", "BEL", "3", 100, 2),
  newRow(zeestad, "F", "BEL", "3", 100, 1),
  newRow(village, "M", "BEL", "4", 0, 7),
  newRow(brussels, "M", "BEL", "1", 17, 11),
];

export function statbelZip(text: string | Buffer, name = "TF_SOC_POP_STRUCT_2022.txt"): Buffer {
  return buildZip({ [name]: text });
}

export function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\r\n")}\r\n`;
}

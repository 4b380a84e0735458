import { formatNumber } from "../../model/format.ts";

/** 0,123 → "12,3 %". */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100, 1)} %`;
}

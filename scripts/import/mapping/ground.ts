import { referenceDate } from "../../model/dataset.ts";
import { type Vintage, vintageOn } from "../../model/vintage.ts";
import { type AreaRegister, memoize } from "./area-register.ts";
import { type IsKept, keeper } from "./keep-figures.ts";
import type { MappingDataset } from "./mapping-schema.ts";

/** The areas in which the figures of a year are written. */
export interface Ground {
  readonly register: AreaRegister;
  readonly isKept: IsKept;
}

/** Those in force on the day that a year's figures describe, unless the source writes all years in one division. */
export function groundsOf(
  { gebiedsindeling, peildatum, dektNiet }: MappingDataset,
  readRegister: (vintage: Vintage) => AreaRegister,
): (period: string) => Ground {
  const groundIn = memoize((vintage: Vintage): Ground => {
    const register = readRegister(vintage);
    return { register, isKept: keeper(register, dektNiet) };
  });
  const { dag: day, jaarverschuiving: yearOffset } = peildatum;
  return (period) =>
    groundIn(gebiedsindeling ?? vintageOn(referenceDate(period, { day, yearOffset })));
}

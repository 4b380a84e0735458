/** The categories of Statbel's table, under the names that our data uses. */
export const sexes = ["M", "V"] as const;
export const nationalities = ["BEL", "ETR"] as const;
export const civilStatuses = ["ongehuwd", "gehuwd", "verweduwd", "gescheiden"] as const;
/** Statbel counts people of 100 and older together, under 100. */
export const highestAge = 100;

export type Sex = (typeof sexes)[number];
export type Nationality = (typeof nationalities)[number];
export type CivilStatus = (typeof civilStatuses)[number];

export interface PopulationCell {
  readonly sex: Sex;
  readonly nationality: Nationality;
  readonly civilStatus: CivilStatus;
  readonly age: number;
}

const ageCount = highestAge + 1;
const size = sexes.length * nationalities.length * civilStatuses.length * ageCount;

/**
 * Inhabitants of one area by all four dimensions. One municipality needs 8 kB
 * here, so the whole country fits in a few MB while 470 000 lines stream by.
 */
export class PopulationCube {
  readonly #counts = new Int32Array(size);
  readonly #filled = new Uint8Array(size);

  /**
   * Adds one row of the file. False when the row was there before. Only the rows
   * of 100 and older repeat: since 2019 there is one per age above 99, all marked
   * 100, and together they are the number of earlier years.
   */
  fill(cell: PopulationCell, count: number): boolean {
    const index = indexOf(cell);
    if (this.#filled[index] && cell.age < highestAge) return false;
    this.#filled[index] = 1;
    this.#counts[index] = (this.#counts[index] ?? 0) + count;
    return true;
  }

  add(other: PopulationCube): void {
    for (let index = 0; index < size; index++) {
      this.#counts[index] = (this.#counts[index] ?? 0) + (other.#counts[index] ?? 0);
    }
  }

  count(cell: PopulationCell): number {
    return this.#counts[indexOf(cell)] ?? 0;
  }

  get total(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }
}

function indexOf({ sex, nationality, civilStatus, age }: PopulationCell): number {
  const sexAndNationality = sexes.indexOf(sex) * 2 + nationalities.indexOf(nationality);
  return (sexAndNationality * 4 + civilStatuses.indexOf(civilStatus)) * ageCount + age;
}

import type { MultiPolygon, Polygon, Position } from "geojson";

const polygon = 3;
const multiPolygon = 6;
const extended = { z: 0x80000000, m: 0x40000000, srid: 0x20000000 } as const;

/**
 * Reads a polygon or a multipolygon; heights and measures are dropped. Undefined
 * for any other kind of shape. Throws a RangeError for bytes that end too early.
 */
export function readWellKnownBinary(bytes: Uint8Array): Polygon | MultiPolygon | undefined {
  return new Reader(bytes).shape();
}

class Reader {
  readonly #view: DataView;
  #at = 0;
  #isLittle = true;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  shape(): Polygon | MultiPolygon | undefined {
    const { type, dimensions } = this.#head();
    if (type === polygon) return { type: "Polygon", coordinates: this.#rings(dimensions) };
    if (type !== multiPolygon) return undefined;
    const coordinates = this.#list(() => {
      const part = this.#head();
      return this.#rings(part.dimensions);
    });
    return { type: "MultiPolygon", coordinates };
  }

  /** Two ways to say that points have more numbers: 1000 per kind, or a bit per kind. */
  #head(): { readonly type: number; readonly dimensions: number } {
    this.#isLittle = this.#view.getUint8(this.#at++) === 1;
    const code = this.#whole();
    if ((code & extended.srid) !== 0) this.#at += 4;
    const plain = code & 0x0fffffff;
    const thousands = Math.floor(plain / 1000);
    const bits = Number((code & extended.z) !== 0) + Number((code & extended.m) !== 0);
    const extra = thousands === 0 ? bits : thousands === 3 ? 2 : 1;
    return { type: plain % 1000, dimensions: 2 + extra };
  }

  #rings(dimensions: number): Position[][] {
    return this.#list(() =>
      this.#list(() => {
        const point = Array.from({ length: dimensions }, () => this.#number());
        return point.slice(0, 2);
      }),
    );
  }

  #list<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    const count = this.#whole();
    for (let index = 0; index < count; index++) items.push(read());
    return items;
  }

  #whole(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.#isLittle);
  }

  #number(): number {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, this.#isLittle);
  }
}

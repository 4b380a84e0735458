/** An invented polygon: outlines clockwise, holes the other way, as a Shapefile wants them. */
export interface BuiltShape {
  readonly code: string;
  readonly naam: string;
  readonly rings: readonly (readonly (readonly number[])[])[];
}

/** A Shapefile of polygons with the fields code and naam, in UTF-8. */
export function buildShapeFile(shapes: readonly BuiltShape[]): { shp: Buffer; dbf: Buffer } {
  const records = shapes.map(({ rings }, index) => {
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let first = 0;
    for (const [at, ring] of rings.entries()) {
      content.writeInt32LE(first, 44 + 4 * at);
      first += ring.length;
    }
    for (const [at, [x = 0, y = 0]] of points.entries()) {
      content.writeDoubleLE(x, 44 + 4 * rings.length + 16 * at);
      content.writeDoubleLE(y, 52 + 4 * rings.length + 16 * at);
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  const length = records.reduce((sum, record) => sum + record.length, header.length);
  header.writeInt32BE(length / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return { shp: Buffer.concat([header, ...records]), dbf: buildTable(shapes) };
}

const fields = { code: 10, naam: 40 } as const;

function buildTable(shapes: readonly BuiltShape[]): Buffer {
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const header = Buffer.alloc(32 + 32 * names.length + 1);
  const recordLength = 1 + names.reduce((sum, name) => sum + fields[name], 0);
  header.writeUInt8(3, 0);
  header.writeUInt8(1, 2);
  header.writeUInt8(1, 3);
  header.writeUInt32LE(shapes.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(recordLength, 10);
  for (const [index, name] of names.entries()) {
    header.write(name, 32 + 32 * index, "latin1");
    header.write("C", 43 + 32 * index, "latin1");
    header.writeUInt8(fields[name], 48 + 32 * index);
  }
  header.writeUInt8(0x0d, header.length - 1);
  const rows = shapes.map((shape) => {
    const row = Buffer.alloc(recordLength, " ");
    let at = 1;
    for (const name of names) {
      row.write(shape[name], at, "utf8");
      at += fields[name];
    }
    return row;
  });
  return Buffer.concat([header, ...rows]);
}

import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sourceStructures } from "../../scripts/cli/source-structures.ts";
import { makeCity } from "../catalogue/invented-division.ts";

const test = suite("source structures");

test("sourceStructures(city with three divisions) adds the city up by each of them, and by no two together", () => {
  const { areas, table } = makeCity(
    {
      A: { wijk: "Kaai", people: 101, shares: { P: 0.5, Q: 0.5 }, further: { N: 1 } },
      B: { wijk: "Duin", people: 333, shares: { P: 1 }, further: { Z: 1 } },
    },
    0,
  );
  const structure = sourceStructures({ areas, tables: new Map([["inwoners", table]]) });
  const divisions = structure.get("inwoners")?.areaIn("gemeente:90001", "2022")?.divisions ?? [];
  assert.equal(
    divisions.map(({ parts, rest }) => [parts, rest]),
    [
      [["wijk:Kaai", "wijk:Duin"], []],
      [["eigenwijk:P", "eigenwijk:Q"], []],
      [["eigenwijk:N", "eigenwijk:Z"], []],
    ],
  );
});

test.run();

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TESTS = join(process.cwd(), "test");

it("the catalogue of attacks names only test files that exist", () => {
  const catalogue = readFileSync(join(TESTS, "attacks.md"), "utf8");
  const named = [...catalogue.matchAll(/`((?:unit|wire|browser|processes)\/[^`]+)`/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !existsSync(join(TESTS, `${name}.test.ts`)))).toEqual([]);
});

// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { ColumnDataSource, Slider } from "plotctl";
import { open_app } from "plotctl/testing";

test("without interest, the sum does not change", async () => {
  const session = await open_app("widget.ts");
  await session.set(session.find(Slider), { value: 0 });
  const sums = session.column(session.find(ColumnDataSource), "sum");
  assert.deepEqual(new Set(sums), new Set([1000]));
  await session.close();
});

// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { ColumnDataSource, Plot } from "plotctl";
import { open_app } from "plotctl/testing";

test("the browser gets few points of a large range, and all points of a small one", async () => {
  const session = await open_app("points.ts");
  const source = session.find(ColumnDataSource);
  assert.equal(source.length, 2000);
  await session.emit(session.find(Plot), "rangesupdate", { x0: 500, x1: 600, y0: 0, y1: 1 });
  assert.deepEqual(
    session.column(source, "at"),
    Array.from({ length: 100 }, (_, index) => 500 + index),
  );
  await session.close();
});

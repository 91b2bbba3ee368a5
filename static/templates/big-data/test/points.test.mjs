// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { open_app } from "plotctl/testing";

test("the browser gets few points of a large range, and all measurements of a small one", async () => {
  const session = await open_app("points.ts");
  /** @type {import("plotctl/models").GlyphRenderer} */
  const line = session.find("measurements");
  const source = /** @type {import("plotctl").ColumnDataSource} */ (line.data_source);
  assert(source.length < 20_000);
  const view = session.view(line);
  const start = Date.UTC(2026, 0, 2);
  await view.zoom(start, start + 60_000);
  await view.at_rest();
  const minute = session.column(source, "t").filter((t) => t >= start && t < start + 60_000);
  assert.equal(minute.length, 60);
  await session.close();
});

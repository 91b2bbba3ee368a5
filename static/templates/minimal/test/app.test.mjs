// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { ColumnDataSource, Slider } from "plotctl";
import { open_app } from "plotctl/testing";

test("the slider makes the wave higher", async () => {
  const session = await open_app("app.ts");
  await session.set(session.find(Slider, { title: "Amplitude" }), { value: 3 });
  const heights = session.column(session.find(ColumnDataSource), "y");
  assert.ok(Math.max(...heights) > 2.9);
  assert.deepEqual(
    session.sent.map(({ kind }) => kind),
    ["ColumnDataChanged"],
  );
  await session.close();
});

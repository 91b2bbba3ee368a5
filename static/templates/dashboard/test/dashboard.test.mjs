// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { ColumnDataSource, Div, Select } from "plotctl";
import { open_app } from "plotctl/testing";

test("selecting a region shows its sales", async () => {
  const session = await open_app("dashboard.ts");
  const source = session.find(ColumnDataSource);
  const [all = 0] = session.column(source, "units");
  await session.set(session.find(Select, { title: "Region" }), { value: "North" });
  const [north = 0] = session.column(source, "units");
  assert.ok(north > 0 && north < all);
  assert.ok(session.find_all(Div).some(({ text }) => /Best month/.test(text)));
  await session.close();
});

// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { ColumnDataSource, Toggle } from "plotctl";
import { open_app } from "plotctl/testing";

test("ten rows arrive in a second, and none while the stream is paused", async () => {
  const session = await open_app("stream.ts");
  const source = session.find(ColumnDataSource);
  await session.advance(1000); // Advances the time of the session, without waiting.
  assert.equal(source.length, 11);
  await session.click(session.find(Toggle, { label: "Pause" }));
  await session.advance(1000);
  assert.equal(source.length, 11);
  await session.close();
});

import { createHash } from "node:crypto";
import { generateSessionId } from "../../../src/tokens/session-id.js";
import { slotOf } from "../../../src/tokens/session-slot.js";

describe("the slot of a session", () => {
  it("is the first four bytes of the hash of its id, modulo the number of slots", () => {
    const hash = createHash("sha256").update("shared").digest("hex");
    expect(slotOf("shared", 7)).toBe(parseInt(hash.slice(0, 8), 16) % 7);
  });

  it("does not depend on the signature of the id", () => {
    const id = generateSessionId("a secret that has at least 32 bytes");
    const [unsigned = ""] = id.split(".");
    expect(id).not.toBe(unsigned);
    expect(slotOf(id, 1000)).toBe(slotOf(unsigned, 1000));
  });

  it("spreads ids evenly", () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[slotOf(`session ${i}`, 4)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});

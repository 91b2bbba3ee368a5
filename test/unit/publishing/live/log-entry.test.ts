import fc from "fast-check";
import { packEntry, unpackEntry, type LogEntry } from "../../../../src/publishing/live/log-entry.js";

const buffers = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), data: fc.uint8Array() }), {
  selector: ({ id }) => id,
  maxLength: 4,
});
const head = fc.record(
  {
    subject: fc.constantFrom({ is: "title" } as const, { is: "rows", model: "p1", count: 3 } as const),
    setter: fc.string(),
    only: fc.string(),
    made: fc.array(fc.string()),
    msgid: fc.string({ unit: "binary" }),
    n: fc.nat(),
    isEnd: fc.constant(true as const),
  },
  { requiredKeys: ["subject"] },
);
const entries: fc.Arbitrary<LogEntry> = fc.record({ head, json: fc.json(), buffers });

describe("an entry in the log of a live document", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(unpackEntry(packEntry(entry))).toEqual(entry);
      }),
    );
  });

  it("is not read when it was cut or has more behind it", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (entry, at) => {
        const bytes = packEntry(entry);
        const damaged = expect.objectContaining({ code: "STORE_DAMAGED" }) as Error;
        expect(() => unpackEntry(bytes.subarray(0, at % bytes.length))).toThrow(damaged);
        expect(() => unpackEntry(Buffer.concat([bytes, Buffer.of(0)]))).toThrow(damaged);
      }),
    );
  });
});

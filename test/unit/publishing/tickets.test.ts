import { makeTicket, readTicket, TICKET_MS } from "../../../src/publishing/tickets.js";
import { newRecordId } from "../../../src/store/ids.js";
import { slotOf } from "../../../src/tokens/session-slot.js";

const secret = "a secret that has at least 32 bytes";
const now = Date.UTC(2026, 11, 1);
const documentId = newRecordId();

describe("a ticket", () => {
  it.each([undefined, { user: newRecordId() }, { share: "x".repeat(43) }])(
    "says what it was made for: %j",
    (holder) => {
      for (const right of ["read", "write"] as const) {
        const text = makeTicket({ documentId, right, holder, secret, now });
        expect(readTicket(text, { secret })).toEqual({ documentId, right, expiresAt: now + TICKET_MS, holder });
      }
    },
  );

  it("is not valid with another right, document, expiry or holder in its text", () => {
    const text = makeTicket({ documentId, right: "read", holder: { user: newRecordId() }, secret, now });
    const [d, id, right, expiry, random, rest = ""] = text.split("~");
    const forged = [
      [d, id, "w", expiry, random, rest],
      [d, newRecordId(), right, expiry, random, rest],
      [d, id, right, `${expiry}0`, random, rest],
      [d, id, right, expiry, random, `u${newRecordId()}${rest.slice(23)}`],
      [d, id, right, expiry, `${random}${rest.slice(23)}`],
    ].map((parts) => parts.join("~"));
    expect(forged.map((each) => readTicket(each, { secret }))).toEqual(forged.map(() => undefined));
    expect(readTicket(text, { secret })).toBeDefined();
  });

  it("is valid with each secret in force, and not with another one", () => {
    const text = makeTicket({ documentId, right: "read", secret, now });
    const other = "another secret that has 32 bytes and more";
    expect(readTicket(text, { secret: [other, secret] })).toBeDefined();
    expect(readTicket(text, { secret: other })).toBeUndefined();
  });

  it.each(["", "d~", "d~x.y", "abc.def", `d~${"x".repeat(5000)}`])("is not %j", (text) => {
    expect(readTicket(text, { secret })).toBeUndefined();
  });

  it("leads to the process of its document", () => {
    const slots = Array.from({ length: 20 }, () =>
      slotOf(makeTicket({ documentId, right: "read", secret, now }), 1000),
    );
    expect(new Set(slots).size).toBe(1);
    expect(slotOf(makeTicket({ documentId: newRecordId(), right: "read", secret, now }), 1000)).not.toBe(slots[0]);
  });
});

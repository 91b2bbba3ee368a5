// Periodic callbacks pause when the last connection of a session is gone.
import { Document } from "../../../src/document/document.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, Listener } from "./listener.js";

async function hostCounter(options?: { readonly pauses?: boolean }) {
  const clock = new ManualClock();
  const counts = { runs: 0 };
  const { session } = await host(
    (doc: Document) => void doc.add_periodic_callback(() => void counts.runs++, 100, options),
    { clock },
  );
  const advance = (ms: number): number => {
    const before = counts.runs;
    for (let passed = 0; passed < ms; passed += 50) clock.advance(50);
    return counts.runs - before;
  };
  return { session, advance };
}

describe("a periodic callback", () => {
  it("runs before the first connection, and pauses when the last one is gone", async () => {
    const { session, advance } = await hostCounter();
    expect(advance(1000)).toBe(10);
    const [one, other] = [new Listener(session), new Listener(session)];
    expect(advance(1000)).toBe(10);
    await session.leave(one);
    expect(advance(1000)).toBe(10);
    await session.leave(other);
    expect(advance(1000)).toBe(0);
  });

  it("keeps its beat after a pause", async () => {
    const { session, advance } = await hostCounter();
    await session.leave(new Listener(session));
    advance(200);
    new Listener(session);
    expect(advance(50)).toBe(0);
    expect(advance(50)).toBe(1);
    expect(advance(50)).toBe(0);
  });

  it("does not pause if it must not", async () => {
    const { session, advance } = await hostCounter({ pauses: false });
    await session.leave(new Listener(session));
    expect(advance(1000)).toBe(10);
  });

  it("has no other options", () => {
    const add = (): unknown => new Document().add_periodic_callback(() => undefined, 100, { pause: false } as never);
    expect(add).toThrow(expect.objectContaining({ hint: 'Did you mean "pauses"?' }) as Error);
  });
});

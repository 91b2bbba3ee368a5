// Callbacks that run without the document's lock.
import { without_document_lock } from "../../../src/document/unlocked.js";
import { Slider } from "../../../src/exports/models.js";
import { silentLog } from "../../../src/base/log.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, nextTurn } from "./listener.js";

describe("a callback without the document's lock", () => {
  it("cannot change the document, except in a next-tick callback, which runs with the lock", async () => {
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const errors: string[] = [];
    const clock = new ManualClock();
    await host(
      (doc) => {
        doc.add_root(slider);
        const change = without_document_lock(() => {
          doc.add_next_tick_callback(() => void (slider.value = 2));
          slider.value = 3;
        });
        doc.add_timeout_callback(change, 1000);
      },
      { clock, log: { ...silentLog, error: (message) => errors.push(message) } },
    );
    clock.advance(1000);
    await nextTurn();
    expect(slider.value).toBe(2);
    expect(errors.join()).toContain("without its lock");
  });
});

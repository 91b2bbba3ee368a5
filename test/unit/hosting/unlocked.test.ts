// Callbacks that run without the document's lock.
import { without_document_lock } from "../../../src/document/unlocked.js";
import { Slider } from "../../../src/exports/models.js";
import { silentLog } from "../../../src/base/log.js";
import { host } from "./listener.js";

describe("a callback without the document's lock", () => {
  it("cannot change the document, except by a next-tick callback, which runs with the lock", async () => {
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const errors: string[] = [];
    const done = new Promise<void>((resolve) => {
      void host(
        (doc) => {
          doc.add_root(slider);
          doc.add_timeout_callback(
            without_document_lock(() => {
              doc.add_next_tick_callback(() => {
                slider.value = 2;
                resolve();
              });
              slider.value = 3;
            }),
            1,
          );
        },
        { log: { ...silentLog, error: (message) => errors.push(message) } },
      );
    });
    await done;
    expect(slider.value).toBe(2);
    expect(errors.join()).toContain("without its lock");
  });
});

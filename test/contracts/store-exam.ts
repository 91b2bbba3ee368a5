// What every Store does, wherever its records are.
import type { Clock } from "../../src/base/clock.js";
import type { Store } from "../../src/store/contract.js";
import { ManualClock } from "../support/manual-clock.js";
import { documentsExam } from "./store-documents-exam.js";
import { liveExam } from "./store-live-exam.js";
import { usersExam } from "./store-users-exam.js";

/** Opens an empty store. */
export type OpenStore = (clock: Clock) => Promise<Store>;

export interface ExamRoom {
  /** The store of this test, which is empty at its start. */
  readonly store: Store;
  readonly clock: ManualClock;
}

export function storeExam(name: string, open: OpenStore): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let clock: ManualClock;

    beforeEach(async () => {
      clock = new ManualClock();
      store = await open(clock);
    });
    afterEach(() => store.close());

    const room = (): ExamRoom => ({ store, clock });
    describe("of users", () => usersExam(room));
    describe("of published documents", () => documentsExam(room));
    describe("of live documents", () => liveExam(room));
  });
}

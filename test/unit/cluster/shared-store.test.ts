// The store of the parent as a worker sees it: everything that crosses between the two is copied, as between processes.
import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { storeExam } from "../../contracts/store-exam.js";
import { failure } from "../../support/failure.js";
import type { ParentCalls, WorkerCalls } from "../../../src/cluster/calls.js";
import { Channel, type ChannelEnd } from "../../../src/cluster/channel.js";
import { SharedStore, storeCalls } from "../../../src/cluster/shared-store.js";
import type { Store } from "../../../src/store/contract.js";
import { MemoryStore } from "../../../src/store/memory/memory-store.js";

class PortEnd extends EventEmitter implements ChannelEnd {
  readonly #port: MessagePort;
  connected = true;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on("message", (message: unknown) => this.emit("message", message));
    port.once("close", () => {
      this.connected = false;
      this.emit("disconnect");
    });
  }

  send(message: object): boolean {
    this.#port.postMessage(message);
    return true;
  }

  close(): void {
    this.#port.close();
  }
}

let ends: PortEnd[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.close();
});

function shared(store: Store): SharedStore {
  const { port1, port2 } = new MessageChannel();
  const [parent, worker] = [new PortEnd(port1), new PortEnd(port2)];
  ends = [parent, worker];
  new Channel<WorkerCalls>(parent).handle(storeCalls(() => store));
  return new SharedStore(store.place, new Channel<ParentCalls>(worker));
}

storeExam("what the parent shares", async (clock) => shared(new MemoryStore(clock)));

it("has the secrets of the parent, and its errors with their codes", async () => {
  const own = new MemoryStore();
  const store = shared(own);
  expect(await store.secret("cookies", () => "first")).toBe("first");
  expect(await own.secret("cookies", () => "second")).toBe("first");
  await store.users.add({ name: "ada" });
  expect(await failure(store.users.add({ name: "ADA" }))).toMatchObject({ name: "PlotctlError", code: "NAME_TAKEN" });
});

it("fails with a code when the parent has gone", async () => {
  const store = shared(new MemoryStore());
  const asked = failure(store.users.list());
  ends[0]?.close();
  expect(await asked).toMatchObject({ code: "CLUSTER_FAILED" });
});

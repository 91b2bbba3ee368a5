// Loaded into the server under test before its own code (`node --import`): reports its heap on request, and profiles it.
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { answerCalls } from "./calls.mjs";

const inspector = new Session();

answerCalls({
  /** Bytes in use after a garbage collection. */
  heapBytes() {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },

  async startProfile() {
    inspector.connect();
    await inspector.post("Profiler.enable");
    await inspector.post("Profiler.setSamplingInterval", { interval: 200 });
    await inspector.post("Profiler.start");
  },

  async stopProfile() {
    const { profile } = await inspector.post("Profiler.stop");
    inspector.disconnect();
    return profile;
  },
});

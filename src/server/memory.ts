// How much memory the process may use, and whether nearly all of it is in use.
import { getHeapStatistics } from "node:v8";
import type { Memory } from "../hosting/session-limit.js";

/** Above this share of a limit, no sessions are created. */
const TIGHT_SHARE = 0.85;

/** `processes` is the number of processes that share the memory of the cgroup. */
export function processMemory(processes = 1): Memory {
  const heapLimit = getHeapStatistics().heap_size_limit;
  // Without a cgroup limit it is 0, or larger than any real memory.
  const ofGroup = (process.constrainedMemory() || Infinity) / processes;
  return {
    limitBytes: Math.min(heapLimit, ofGroup),
    isTight() {
      const { used_heap_size: ofHeap, external_memory: outside } = getHeapStatistics();
      return ofHeap > TIGHT_SHARE * heapLimit || ofHeap + outside > TIGHT_SHARE * ofGroup;
    },
  };
}

// How much memory the process may use, and whether nearly all of it is in use.
import { getHeapSpaceStatistics, getHeapStatistics } from "node:v8";
import type { Memory } from "../hosting/session-limit.js";

/** Above this share of a limit, no sessions are created. */
const TIGHT_SHARE = 0.85;
const MEGABYTE = 1024 ** 2;

/**
 * V8's limit is the sum of two: that of the old generation, beyond which the process ends, and three semi-spaces of the young
 * generation, which old objects cannot use.
 */
const SEMI_SPACES = 3;
const DEFAULT_SEMI_SPACE_MB = 16;
const YOUNG_SPACES: ReadonlySet<string> = new Set(["new_space", "new_large_object_space"]);

/** `processes` is the number of processes that share the memory of the cgroup. */
export function processMemory(processes = 1): Memory {
  const heapLimit = getHeapStatistics().heap_size_limit - SEMI_SPACES * semiSpaceBytes();
  // Without a cgroup limit it is 0, or larger than any real memory.
  const ofGroup = (process.constrainedMemory() || Infinity) / processes;
  return {
    limitBytes: Math.min(heapLimit, ofGroup),
    isTight() {
      const { used_heap_size: ofHeap, external_memory: outside } = getHeapStatistics();
      return usedByOldObjects() > TIGHT_SHARE * heapLimit || ofHeap + outside > TIGHT_SHARE * ofGroup;
    },
  };
}

function usedByOldObjects(): number {
  let bytes = 0;
  for (const { space_name: name, space_used_size: used } of getHeapSpaceStatistics())
    if (!YOUNG_SPACES.has(name)) bytes += used;
  return bytes;
}

/** By the flags of this process, since V8 does not tell. */
function semiSpaceBytes(): number {
  const flags = `${process.env["NODE_OPTIONS"] ?? ""} ${process.execArgv.join(" ")}`;
  const given = [...flags.matchAll(/--max[-_]semi[-_]space[-_]size[= ](\d+)/g)].at(-1)?.[1];
  return Number(given ?? DEFAULT_SEMI_SPACE_MB) * MEGABYTE;
}

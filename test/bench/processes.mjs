// What a server of several processes costs: the same load on four processes and on one, in turns.
import { readFileSync } from "node:fs";
import { processUsage } from "./process-usage.mjs";
import { startLoad } from "./servers.mjs";

const ROUNDS = 5;
const PROCESSES = 4;
const SOCKETS = 40;
/** Each socket moves its slider so often that neither server is busy all the time. */
const EVERY_MS = 40;
/** A process compiles the code of its moves until it has made about so many, and costs three times as much at first. */
const WARM_MOVES = 25_000;

export async function processesCost(target, { scale }) {
  if (target.name !== "plotctl") return [];
  const servers = {};
  for (const [name, count] of Object.entries({ one: 1, several: PROCESSES })) {
    const server = await target.serve("slider", { isProbed: false, flags: ["--num-procs", String(count)] });
    const load = startLoad();
    await load.call("openSockets", { url: server.urls[0], count: SOCKETS, forMs: 60_000 });
    await warmUp(load, WARM_MOVES * scale * count);
    servers[name] = { server, load, pids: [server.pid, ...childrenOf(server.pid)], ms: [], parentMs: 0, moves: 0 };
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of Object.values(servers)) {
      const before = cpuMs(each.pids);
      const parentBefore = cpuMs([each.server.pid]);
      const { count } = await each.load.call("roundTrips", { everyMs: EVERY_MS, forMs: 4000 * scale });
      each.ms.push((cpuMs(each.pids) - before) / count);
      each.parentMs += cpuMs([each.server.pid]) - parentBefore;
      each.moves += count;
    }
  }
  for (const { server, load } of Object.values(servers)) {
    load.stop();
    await server.stop();
  }
  const { one, several } = servers;
  const [alone, together] = [medianOf(one.ms), medianOf(several.ms)];
  return [
    { label: `round trip, ${PROCESSES} processes, processor time`, unit: "ms", better: "less", value: together },
    { label: "… one process", unit: "ms", value: alone },
    { label: "… in percent of one process", unit: "count", better: "less", value: (100 * together) / alone },
    { label: "… of the parent, for 1,000 messages", unit: "ms", value: (1000 * several.parentMs) / several.moves },
  ];
}

/** Each process compiles its code by itself: with fewer moves of each, the figures would be of that. */
async function warmUp(load, moves) {
  for (let done = 0; done < moves;) done += (await load.call("roundTrips", { everyMs: 0, forMs: 1000 })).count;
}

function cpuMs(pids) {
  return pids.reduce((sum, pid) => sum + processUsage(pid).cpuMs, 0);
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

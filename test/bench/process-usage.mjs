// Memory and processor time of a process, as reported by Linux; null on other systems.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const isLinux = process.platform === "linux";
const [ticksPerSecond, pageBytes] = isLinux ? ["CLK_TCK", "PAGESIZE"].map(readSetting) : [];

function readSetting(name) {
  return Number(execFileSync("getconf", [name], { encoding: "utf8" }));
}

/** `{ cpuMs, rssBytes }`: processor time since its start, on all cores, and resident memory. */
export function processUsage(pid) {
  if (!isLinux) return null;
  // The second field is the program's name in parentheses, which may contain any characters.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const [userTicks, systemTicks, pages] = [11, 12, 21].map((index) => Number(fields[index]));
  return { cpuMs: (1000 * (userTicks + systemTicks)) / ticksPerSecond, rssBytes: pages * pageBytes };
}

/** Runs work and returns the cores that a process used meanwhile: 1 is one core all the time. Null if unknown. */
export async function coresDuring(pid, work) {
  const startedAt = performance.now();
  const before = processUsage(pid);
  await work();
  const after = processUsage(pid);
  return before === null ? null : (after.cpuMs - before.cpuMs) / (performance.now() - startedAt);
}

/** Resident memory in MB of this process and those that it started, on Linux; elsewhere of this process. */
export function memoryOfProcesses() {
  if (process.platform !== "linux") return process.memoryUsage().rss / 1e6;
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const isOurs = Number(pid) === process.pid || status.includes(`\nPPid:\t${process.pid}\n`);
      if (isOurs) kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes / 1000;
}

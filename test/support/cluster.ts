// Looks into a server of several processes: its workers, and what it says of itself.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { request, type Agent } from "node:http";
import type { RunningCli } from "./cli.js";

/** The processes that a process has started, by age. */
export function childrenOf(pid: number | undefined): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

/** How many bytes a process has read so far, from files and sockets. */
export function bytesReadBy(pid: number | undefined): number {
  return Number(/^rchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, "utf8"))?.[1]);
}

/** The folder of the workers' sockets, which the command line of no process names. */
export function socketFolderOf(workerPid: number | undefined): string {
  const inodes = new Set(
    readdirSync(`/proc/${workerPid}/fd`).flatMap((fd) => {
      try {
        return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${workerPid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        // Closed meanwhile.
        return [];
      }
    }),
  );
  const lines = readFileSync("/proc/net/unix", "utf8").split("\n");
  const line = lines.find((text) => inodes.has(text.split(/\s+/)[6] ?? "") && /\/w\d+\.sock$/.test(text));
  return line?.split(/\s+/)[7]?.replace(/\/w\d+\.sock$/, "") ?? "";
}

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request over a connection of an agent, or over one of its own. */
export function get(
  url: string,
  {
    agent,
    headers = {},
    method = "GET",
    body,
  }: { agent?: Agent; headers?: Record<string, string>; method?: string; body?: string } = {},
): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: agent ?? false, headers, method }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The token in a page. */
export function tokenOf({ text }: Page): string {
  return /"token":"([^"]+)"/.exec(text)?.[1] ?? "";
}

/** The port of `--metrics-port 0`. */
export function metricsOf(running: RunningCli): string {
  const [, port] = /Metrics at \/metrics of 127\.0\.0\.1 port (\d+)/.exec(running.stderr) ?? [];
  return `http://127.0.0.1:${port}/metrics`;
}

/** The lines of the log, parsed. */
export function logOf({ stderr }: RunningCli): Readonly<Record<string, unknown>>[] {
  return stderr
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

// A CPU profile as a short list: the functions with the most time, by file.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** `dispatch` is the profiler itself, when it starts and stops. */
const NOT_THE_SERVER = new Set(["(idle)", "dispatch"]);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Lines such as ` 12.3 %  dist/hosting/patch-broadcast.js:flush`, the largest first; waiting does not count. */
export function largestCosts({ nodes, samples, timeDeltas }, count = 25) {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map();
  let total = 0;
  samples.forEach((id, index) => {
    const name = nameOf(nodeById.get(id).callFrame);
    if (NOT_THE_SERVER.has(name)) return;
    total += timeDeltas[index];
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[index]);
  });
  return [...spent]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`);
}

function nameOf({ functionName, url, lineNumber }) {
  if (url === "") return functionName;
  const file = url.startsWith("file:") ? relative(ROOT, fileURLToPath(url)) : url;
  return `${file}:${functionName === "" ? `line ${lineNumber + 1}` : functionName}`;
}

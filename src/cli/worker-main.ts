// The program of a worker process of plotctl serve --num-procs. The parent starts it, and ends it by its channel: signals that a
// terminal or a service manager sends to all processes are for the parent.
import module from "node:module";
import { join } from "node:path";
import { codeOf, isA, messageOf, PlotctlError, stackOf } from "../base/errors.js";
import { PACKAGE_ROOT } from "../base/package-files.js";

// Node.js 22 and later cache compiled code for the next start. Their default folder may be writable for others.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(join(PACKAGE_ROOT, "node_modules/.cache/plotctl"));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
// The reader of the output may have closed it; the server continues.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

const [{ realEffects }, { ClusterMember }, { serveAsWorker }] = await Promise.all([
  import("./effects.js"),
  import("../cluster/member.js"),
  import("./serve-as-worker.js"),
]);
const member = await ClusterMember.join();
let exitCode = 0;
try {
  await serveAsWorker(member, realEffects);
} catch (error) {
  exitCode = 1;
  const isExpected = isA(error, PlotctlError);
  const message = isExpected ? error.message : (stackOf(error) ?? messageOf(error));
  await member.reportFailed({ message, code: isExpected ? codeOf(error) : undefined });
}
// Timers of an app would keep the process alive.
process.exit(exitCode);

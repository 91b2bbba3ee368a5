// The `process` that authors' files see: the real one, but it cannot end the server, and each script has its own argv.
import { PlotctlError } from "../../base/errors.js";

/** A view of the real process. `argv`, if given, replaces that of the server. */
export function appProcess(argv?: readonly string[]): NodeJS.Process {
  const own = new Map<string | symbol, unknown>(
    ["exit", "reallyExit", "abort"].map((name) => [name, () => refuseExit(name)]),
  );
  own.set("exitCode", undefined);
  if (argv) own.set("argv", [...argv]);
  return new Proxy(process, {
    get: (target, name) => (own.has(name) ? own.get(name) : Reflect.get(target, name)) as unknown,
    set: (target, name, value) =>
      own.has(name) ? own.set(name, value) !== undefined : Reflect.set(target, name, value),
  });
}

function refuseExit(name: string): never {
  throw new PlotctlError(
    "PROCESS_EXIT",
    `process.${name} was called in an app, where it would stop the server for all sessions.`,
    {
      hint: "Throw an error, or let the script end.",
    },
  );
}

/** What `import … from "node:process"` returns for such a view. */
export function processNamespace(view: NodeJS.Process): Readonly<Record<string, unknown>> {
  return Object.create(view, { default: { value: view } }) as Record<string, unknown>;
}

// The entry file of the threads of `worker`: loads an author's module once, and calls its function.
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";

export interface WorkerTask {
  /** The file of the compiled module. */
  readonly module: string;
  readonly args: unknown;
}

/** An error of the author's function is a value here: other failures are those of the thread. */
export type WorkerOutcome = { readonly result: unknown } | { readonly error: unknown };

// Errors have the lines of the author's file.
process.setSourceMapsEnabled(true);

export default async function run({ module, args }: WorkerTask): Promise<unknown> {
  let outcome: WorkerOutcome;
  let buffers: ArrayBuffer[] = [];
  try {
    const { default: call } = (await import(pathToFileURL(module).href)) as { default?: (args: unknown) => unknown };
    if (typeof call !== "function") throw new Error("The worker file has no function as its default export.");
    const result = await call(args);
    outcome = { result };
    buffers = buffersIn(result);
  } catch (error) {
    outcome = { error };
  }
  const movable: unknown = { [Piscina.transferableSymbol]: buffers, [Piscina.valueSymbol]: outcome };
  return Piscina.move(movable as Parameters<typeof Piscina.move>[0]);
}

/** The buffers of a value, which move to the other thread. Throws TypeError for what cannot be sent. */
function buffersIn(value: unknown, seen = new Set<unknown>()): ArrayBuffer[] {
  if (typeof value === "function" || typeof value === "symbol") {
    throw new TypeError(`The worker returned a ${typeof value}, which cannot be sent.`);
  }
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof ArrayBuffer) return [value];
  if (ArrayBuffer.isView(value)) return buffersIn(value.buffer, seen);
  return Object.values(value).flatMap((part) => buffersIn(part, seen));
}

// Functions of authors that run in threads.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { worker } from "../../../src/application/worker/worker.js";

const folder = mkdtempSync(join(tmpdir(), "workers-"));
afterAll(() => rmSync(folder, { recursive: true }));

function workerFile(name: string, text: string): URL {
  const file = join(folder, `${name}.worker.ts`);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

const NEVER = workerFile("never", "export default () => { for (;;); };");
const ADD = workerFile("add", "export default ({ a, b }: { a: number; b: number }): number => a + b;");
type Add = (args: { a: number; b: number }) => number;

describe("a worker", () => {
  it("calls the function of its file, which imports others, and moves typed arrays", async () => {
    writeFileSync(join(folder, "twice.ts"), "export const twice = (x: Float64Array) => x.map((value) => 2 * value);");
    const url = workerFile(
      "use",
      'import { twice } from "./twice.ts"; export default async (x: Float64Array) => [{ x: twice(x) }];',
    );
    const run = worker<(x: Float64Array) => Promise<[{ x: Float64Array }]>>(url);
    const given = Float64Array.of(1, 2, 3);
    const [{ x }] = await run.run(given);
    expect(x).toEqual(Float64Array.of(2, 4, 6));
    expect(given).toEqual(Float64Array.of(1, 2, 3));
    await run.run(given, { transfer: [given.buffer] });
    expect(given).toHaveLength(0);
  });

  it("has the types of its function", async () => {
    const add = worker<Add>(ADD);
    const sum: number = await add.run({ a: 1, b: 2 });
    expect(sum).toBe(3);
    // @ts-expect-error: no such argument.
    await add.run({ a: 1, c: 2 });
    // @ts-expect-error: no such option.
    await expect(add.run({ a: 1, b: 2 }, { timeout: 5 })).rejects.toThrow('Did you mean "timeout_ms"?');
  });

  it("rejects with the error of the function, at the author's line", async () => {
    const url = workerFile(
      "fails",
      "export default () => {\n  const reason = 'no points';\n  throw new RangeError(reason);\n};",
    );
    const error: unknown = await worker(url)
      .run(null)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "RangeError", message: "no points" });
    expect((error as Error).stack).toContain(`${join(folder, "fails.worker.ts")}:3:`);
  });

  it("rejects when the file throws as it is loaded", async () => {
    const url = workerFile("load", "throw new Error('at load'); export default () => 1;");
    await expect(worker(url).run(null)).rejects.toThrow("at load");
  });

  it("stops a call that is aborted, or takes too long, and goes on", async () => {
    const controller = new AbortController();
    const aborted = worker(NEVER).run(null, { signal: controller.signal });
    controller.abort(new Error("not needed"));
    await expect(aborted).rejects.toThrow("not needed");
    await expect(worker(NEVER).run(null, { timeout_ms: 1 })).rejects.toMatchObject({ code: "WORKER_TIMEOUT" });
    expect(await worker<Add>(ADD).run({ a: 2, b: 2 })).toBe(4);
  });

  it.each([
    ["returns a function", "export default () => () => 1;", "The worker returned a function, which cannot be sent."],
    [
      "returns a function within a value",
      "export default () => ({ f: () => 1 });",
      "The worker returned a function, which cannot be sent.",
    ],
    ["exports none", "export const fit = 1;", "The worker file has no function as its default export."],
    ["ends its thread", "export default () => process.exit(3);", /exit/],
    [
      "needs too much memory",
      "export default () => { const all = []; for (;;) all.push(new Array(1e6).fill(all)); };",
      /memory/,
    ],
  ])(
    "rejects when the function %s, and goes on",
    async (name, text, message) => {
      const url = workerFile(name.replaceAll(" ", "-"), text);
      await expect(worker(url).run(null)).rejects.toThrow(message);
      expect(await worker<Add>(ADD).run({ a: 2, b: 3 })).toBe(5);
    },
    30_000,
  );

  it("is rejected where it is declared, if its file does not exist or does not compile", () => {
    expect(() => worker(pathToFileURL(join(folder, "none.worker.ts")))).toThrow("does not exist");
    expect(() => worker("./fit.worker.ts" as never)).toThrow('got "./fit.worker.ts"');
    const url = workerFile("broken", "export default () => {\n  const = 3;\n};");
    expect(() => worker(url)).toThrow(
      expect.objectContaining({ place: { file: join(folder, "broken.worker.ts"), line: 2, column: 9 } }) as Error,
    );
  });

  it("runs the new version of its file after a change", async () => {
    const url = workerFile("version", "export default () => 1;");
    expect(await worker(url).run(null)).toBe(1);
    workerFile("version", "export default () => 'two';");
    expect(await worker(url).run(null)).toBe("two");
  });
});

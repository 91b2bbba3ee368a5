// Development: the files in an app's folder are watched like its code.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemClock, type Clock, type Timer } from "../../../src/base/clock.js";
import { WatchedApps, type AppChange, type Rebuild } from "../../../src/dev/watched-apps.js";
import { Document } from "../../../src/document/document.js";
import { until } from "../../support/until.js";
import { happened, hostModules, removeFiles, writeFiles } from "../application/app-files.js";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  happened.length = 0;
  await removeFiles();
});

/** The system's clock, which counts the running timeouts. */
class ObservedClock implements Clock {
  readonly #running = new Set<Timer>();
  readonly now = () => systemClock.now();
  readonly date = () => systemClock.date();
  readonly setInterval = (run: () => void, ms: number) => systemClock.setInterval(run, ms);

  get isAtRest(): boolean {
    return this.#running.size === 0;
  }

  setTimeout(run: () => void, ms: number): Timer {
    const system = systemClock.setTimeout(() => {
      this.#running.delete(timer);
      run();
    }, ms);
    const cancel = (): void => {
      this.#running.delete(timer);
      system.cancel();
    };
    const timer: Timer = { cancel, unref: () => (system.unref(), timer) };
    this.#running.add(timer);
    return timer;
  }
}

async function watch(files: Readonly<Record<string, string>>) {
  const clock = new ObservedClock();
  const folder = await writeFiles(files);
  const watched = await WatchedApps.open([join(folder, "dir")], { argv: [], hostModules, clock });
  let onRebuild: (rebuild: Rebuild) => void = () => undefined;
  await watched.start((rebuild) => {
    onRebuild(rebuild);
    return [];
  });
  closing.push(() => watched.close());
  return {
    watched,
    rest: () => until("the watcher is at rest", () => clock.isAtRest),
    next: async (): Promise<AppChange | undefined> =>
      (await new Promise<Rebuild>((resolve) => (onRebuild = resolve))).changes[0],
    async save(path: string, text: string): Promise<AppChange | undefined> {
      const rebuilt = new Promise<Rebuild>((resolve) => (onRebuild = resolve));
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      return (await rebuilt).changes[0];
    },
    async remove(path: string): Promise<readonly AppChange[]> {
      const rebuilt = new Promise<Rebuild>((resolve) => (onRebuild = resolve));
      await rm(join(folder, path), { recursive: true });
      return (await rebuilt).changes;
    },
  };
}

const FILES = {
  "dir/main.ts": "",
  "dir/theme.yaml": "attrs: {}",
  "dir/templates/index.html": "{% extends base %}",
  "dir/templates/part.html": "",
  "dir/static/site.css": "p {}",
  "dir/app_hooks.ts": `import { note } from "plotctl"; import { n } from "./n.js"; export const on_server_loaded = () => note(n);`,
  "dir/n.ts": "export const n = 1;",
};

describe("a save in an app's folder", () => {
  it.each([
    ["dir/templates/index.html", "{% extends base %} ", true],
    ["dir/templates/part.html", "part", true],
    ["dir/static/site.css", "b {}", true],
    ["dir/static/new.css", "b {}", true],
    ["dir/static/new/deep.css", "b {}", true],
    ["dir/theme.yaml", "attrs:\n  Slider: {}\n", false],
    ["dir/theme.json", "", false],
    ["dir/n.ts", "export const n = 3;", false],
  ])("of %s rebuilds the app, and reloads pages if the file is part of them", async (path, text, isPageChanged) => {
    const app = await watch(FILES);
    const change = await app.save(path, text);
    if (path === "dir/theme.json") expect(change).toMatchObject({ is: "broken", route: "/dir" });
    else expect(change).toMatchObject({ is: "built", route: "/dir", isPageChanged });
  });

  it("that deletes the main file leaves the app broken until it is restored, and serves no other files of the folder as apps", async () => {
    const app = await watch(FILES);
    const changes = await app.remove("dir/main.ts");
    expect(changes).toMatchObject([{ is: "broken", route: "/dir" }]);
    expect(String(changes[0]?.is === "broken" && changes[0].error)).toMatch(/main\.ts": there is no such file/);
    expect(await app.save("dir/main.ts", "")).toMatchObject({ is: "built", route: "/dir" });
  });

  it("is noticed in a folder that was added, deleted and added again", async () => {
    const app = await watch({ "dir/main.ts": "" });
    const hasTemplate = (change: AppChange | undefined): boolean =>
      change?.is === "built" && change.application.handler.template !== undefined;
    // One action may cause several rebuilds.
    const begin = async (): Promise<void> => {
      let change = await app.save("dir/templates/index.html", "{% extends base %}");
      while (!hasTemplate(change)) change = await app.next();
    };
    await begin();
    let [change] = await app.remove("dir/templates");
    while (hasTemplate(change)) change = await app.next();
    await app.rest();
    await begin();
    expect((await app.save("dir/templates/index.html", ""))?.is).toBe("built");
  });

  it("loads the current hooks of the app", async () => {
    const app = await watch(FILES);
    await app.watched.initial.get("/dir")?.hooks.on_server_loaded?.({ sessions: [] });
    const change = await app.save("dir/n.ts", "export const n = 2;");
    if (change?.is === "built") await change.application.hooks.on_server_loaded?.({ sessions: [] });
    expect(happened).toEqual([1, 2]);
  });

  it("that breaks the theme is reported with its line, and repaired by the next one", async () => {
    const app = await watch(FILES);
    const broken = await app.save("dir/theme.yaml", "attrs:\n  Slidr: {}\n");
    expect(broken?.is === "broken" && String(broken.error)).toMatch(/dir\/theme\.yaml:2: unknown model "Slidr"/);
    const healed = await app.save("dir/theme.yaml", "attrs:\n  Slider: {}\n");
    expect(healed?.is).toBe("built");
    if (healed?.is === "built") await healed.application.initializeDocument(new Document());
  });
});

// In development, a save is noticed although the system sends no event.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../src/base/log.js";
import { WatchedApps, type Rebuild } from "../../src/dev/watched-apps.js";
import { hostModules } from "../unit/application/app-files.js";

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), "lost-watches-")))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

describe("files whose watch the system forgets", () => {
  let watched: WatchedApps;
  let onRebuild: (rebuild: Rebuild) => void = () => {};
  afterEach(() => watched.close());

  async function start(path: string): Promise<void> {
    const log = createLog({ level: "info", format: "json", write: () => {} });
    watched = await WatchedApps.open([join(folder, path)], { argv: [], log, hostModules });
    await watched.start((rebuild) => {
      onRebuild(rebuild);
      return [];
    });
  }

  /** Resolves when the app was built of a save; `act` is what saves. */
  async function built(act: () => void): Promise<void> {
    const done = new Promise<void>((resolve) => {
      onRebuild = ({ changes }) => {
        if (changes.some(({ is }) => is === "built")) resolve();
      };
    });
    act();
    await done;
  }

  it("are followed in a folder that is removed and made again, each time", async () => {
    mkdirSync(join(folder, "lib"));
    write("lib/part.ts", "export const x = 1;");
    write("app.ts", 'import "./lib/part.js";');
    await start("app.ts");
    for (let i = 0; i < 3; i++) {
      await built(() => {
        rmSync(join(folder, "lib"), { recursive: true });
        mkdirSync(join(folder, "lib"));
        write("lib/part.ts", `export const x = "${i}";`);
      });
      await built(() => write("lib/part.ts", `export const x = "again ${i}";`));
    }
  });

  it("are followed through a symbolic link that leads elsewhere now", async () => {
    for (const version of ["one", "two", "three"]) {
      mkdirSync(join(folder, version));
      write(`${version}/app.ts`, `export const version = "${version}";`);
    }
    const lead = (version: string): void => {
      symlinkSync(join(folder, version), join(folder, "next"));
      renameSync(join(folder, "next"), join(folder, "current"));
    };
    lead("one");
    await start("current/app.ts");
    for (const version of ["two", "three"]) {
      await built(() => lead(version));
      await built(() => write(`${version}/app.ts`, `export const version = "${version}!";`));
    }
  });
});

/** Whether this system can limit the watches of one process. */
const hasOwnLimits =
  process.platform === "linux" &&
  spawnSync("unshare", ["-Ur", "sh", "-c", "echo 1 > /proc/sys/user/max_inotify_watches"]).status === 0;

(hasOwnLimits ? describe : describe.skip)("a system that refuses to watch", () => {
  it.each([
    ["max_inotify_watches", "no watches left"],
    ["max_inotify_instances", "cannot watch more files"],
  ])("is told of once, and saves are found all the same: %s", async (limit, warning) => {
    write("app.ts", "export {};");
    const command = `echo 0 > /proc/sys/user/${limit} && exec "$0" "$@"`;
    const child = spawn(
      "unshare",
      [
        "-Ur",
        "sh",
        "-c",
        command,
        process.execPath,
        "dist/cli/main.js",
        "serve",
        join(folder, "app.ts"),
        "--port",
        "0",
        "--dev",
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let printed = "";
    let look = (): void => {};
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      look();
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const reading = (count: number): Promise<void> =>
      new Promise((resolve, reject) => {
        look = () => printed.split("/app reloaded in").length > count && resolve();
        void ended.then(() => reject(new Error(printed)));
        look();
      });
    try {
      await new Promise<void>((resolve, reject) => {
        look = () => printed.includes(warning) && printed.includes("Routes: ") && resolve();
        void ended.then(() => reject(new Error(printed)));
        look();
      });
      for (let i = 1; i <= 2; i++) {
        write("app.ts", `export const save = ${i};`);
        await reading(i);
      }
      expect(printed.split("Files are scanned every second instead.")).toHaveLength(2);
    } finally {
      child.kill();
      await ended;
    }
  });
});

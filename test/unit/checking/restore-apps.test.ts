// Sessions of all apps of the package survive a restart of the server.
import { readdirSync } from "node:fs";
import type { Application } from "../../../src/application/application.js";
import { discoverApplications } from "../../../src/application/discover.js";
import { restoreProblems } from "../../../src/checking/check-restore.js";

const folder = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${path}/${name}`);

/** They show how long a question took, what a stream of the process has sent until now, or pages of a large table. */
const UNREPEATABLE: ReadonlySet<string> = new Set(
  ["big-data", "big-live", "big-orders", "big-stars"].map((name) => `apps/gallery/${name}.ts`),
);

/** They answer each use of a widget from millions of rows. */
const SLOW: readonly string[] = ["apps/gallery/big-flights.ts", "apps/gallery/big-scan.ts"];

const apps = [...folder("apps"), "apps/weather", ...folder("apps/gallery")];

describe("a session survives a restart of the server, in the app", () => {
  for (const path of apps.filter((each) => !UNREPEATABLE.has(each) && !SLOW.includes(each))) {
    it(
      path,
      async () => {
        const load = async (): Promise<Application> => {
          const [application] = (await discoverApplications([path], { argv: [] })).values();
          return application as Application;
        };
        expect(await restoreProblems({ route: "/app", load, params: undefined })).toEqual([]);
      },
      60_000,
    );
  }
});

// Sessions of all apps of the package survive a restart of the server.
import { readdirSync } from "node:fs";
import type { Application } from "../../../src/application/application.js";
import { discoverApplications } from "../../../src/application/discover.js";
import { restoreProblems } from "../../../src/checking/check-restore.js";

const folder = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${path}/${name}`);

/** They show how long a question took, or what a stream of the process has sent until now. */
const UNREPEATABLE: ReadonlySet<string> = new Set(
  ["big-data", "big-live", "big-stars"].map((name) => `apps/gallery/${name}.ts`),
);

/** Each use of a widget is answered from millions of rows: in seconds, and in minutes. */
const SLOW = "apps/gallery/big-scan.ts";
const TOO_SLOW = "apps/gallery/big-flights.ts";

const apps = [...folder("apps"), "apps/weather", ...folder("apps/gallery")];

describe("a session survives a restart of the server, in the app", () => {
  for (const path of apps.filter((each) => !UNREPEATABLE.has(each) && each !== TOO_SLOW)) {
    it(
      path,
      async () => {
        const load = async (): Promise<Application> => {
          const [application] = (await discoverApplications([path], { argv: [] })).values();
          return application as Application;
        };
        expect(await restoreProblems({ route: "/app", load, params: undefined })).toEqual([]);
      },
      path === SLOW ? 240_000 : 60_000,
    );
  }
});

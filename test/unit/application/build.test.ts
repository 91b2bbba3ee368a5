// The version of an app's code, which decides whether its sessions go on in another process.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { silentLog } from "../../../src/base/log.js";
import { discoverApplications } from "../../../src/application/discover.js";
import { removeFiles, writeFiles } from "./app-files.js";

const FILES = {
  "app/main.ts": 'import { one } from "./parts/one.js"; export default () => void one;',
  "app/parts/one.ts": "export const one = 1;",
  "app/app_hooks.ts": "export const on_server_loaded = () => undefined;",
  "app/theme.yaml": "attrs: {}",
  "app/templates/index.html": "{% extends base %}",
  "app/static/logo.svg": "<svg/>",
};

async function buildIn(folder: string, argv: readonly string[] = []): Promise<string> {
  const apps = await discoverApplications([join(folder, "app")], { argv, log: silentLog });
  return [...apps.values()][0]?.build ?? "";
}

describe("the version of the code of an app folder", () => {
  afterEach(removeFiles);

  it("is the same for the same files, wherever the folder is", async () => {
    const [one, other] = [await writeFiles(FILES), await writeFiles(FILES)];
    expect(await buildIn(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(await buildIn(other)).toBe(await buildIn(one));
  });

  it.each([
    ["app/main.ts", "export default () => undefined;"],
    ["app/parts/one.ts", "export const one = 2;"],
    ["app/app_hooks.ts", "export const on_server_loaded = () => 1;"],
  ])("is another one when %s changes", async (file, text) => {
    const folder = await writeFiles(FILES);
    const before = await buildIn(folder);
    await writeFile(join(folder, file), text);
    expect(await buildIn(folder)).not.toBe(before);
  });

  it("is another one for other arguments, and the same for other pages and static files", async () => {
    const folder = await writeFiles(FILES);
    const before = await buildIn(folder);
    expect(await buildIn(folder, ["--fast"])).not.toBe(before);
    await writeFile(join(folder, "app/static/logo.svg"), "<svg></svg>");
    await writeFile(join(folder, "app/templates/index.html"), "{% extends base %} ");
    expect(await buildIn(folder)).toBe(before);
  });
});

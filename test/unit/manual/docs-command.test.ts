// plotctl docs: the manual as a server and as static pages.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { plotctl, type Run } from "../cli/command-line.js";

const folder = mkdtempSync(join(tmpdir(), "plotctl-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("plotctl docs --export", () => {
  let exported: Run;
  let files: string[];
  beforeAll(async () => {
    exported = await plotctl(["docs", "--export", join(folder, "site"), "--show"]);
    files = readdirSync(join(folder, "site"), { recursive: true, encoding: "utf8" });
  });

  it("writes every page, as HTML and as Markdown, and texts for language models", () => {
    expect(exported).toMatchObject({
      code: 0,
      stdout: "",
      opened: [[expect.stringMatching(/index\.html$/), undefined]],
    });
    const pages = readdirSync("static/docs").filter((name) => name.endsWith(".md"));
    expect(files).toEqual(expect.arrayContaining([...pages, ...pages.map((name) => name.replace(/md$/, "html"))]));
    const whole = readFileSync(join(folder, "site/llms-full.txt"), "utf8");
    expect(whole).toContain(readFileSync("static/docs/errors.md", "utf8"));
  });

  it("loads and links only files that it wrote, by relative addresses, and sections that exist", () => {
    const anchors = new Map<string, ReadonlySet<string>>();
    const anchorsOf = (path: string): ReadonlySet<string> => {
      const known = anchors.get(path) ?? new Set(attributes(read(path), "id"));
      anchors.set(path, known);
      return known;
    };
    const broken = files
      .filter((file) => file.endsWith(".html"))
      .flatMap((file) =>
        [...attributes(read(file), "src"), ...attributes(read(file), "href")].filter((address) => {
          if (/^https?:/.test(address)) return false;
          const [path = "", anchor] = decodeURI(address).split("#");
          const target = path === "" ? file : relative(".", join(dirname(file), path));
          return !existsSync(join(folder, "site", target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
        }),
      );
    expect(broken).toEqual([]);
  });

  it("loads nothing from a network", () => {
    const loads = /<(?:script|img|link)[^>]*(?:src|href)="(?:https?:)?\/\//;
    expect(files.filter((file) => file.endsWith(".html") && loads.test(read(file)))).toEqual([]);
  });

  it("rejects options that only the server has", async () => {
    const { code, stderr } = await plotctl(["docs", "--export", folder, "--port", "1"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--export writes files and serves nothing");
  });

  it("rejects a folder without a name, and a file in place of a folder", async () => {
    expect(await plotctl(["docs", "--export", ""])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--export: expected a folder") as string,
    });
    expect(await plotctl(["docs", "--export", join(folder, "site/index.html/sub")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("a file is in the place of a folder") as string,
    });
  });

  const read = (file: string): string => readFileSync(join(folder, "site", file), "utf8");
});

describe("plotctl docs", () => {
  let url = "";
  let stop = (): void => {};
  let ended: Promise<Run>;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      ended = plotctl(["docs", "--port", "0"], {
        stdout: (address) => {
          url = String(address).trim();
          resolve();
        },
        untilSignal: () => new Promise((end) => (stop = () => end("SIGTERM"))),
      });
    });
  });
  afterAll(async () => {
    stop();
    expect((await ended).code).toBe(0);
  });

  it("serves the pages with a strict policy", async () => {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<h1");
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'; script-src 'self';");
    expect((await fetch(`${url}errors`)).url).toBe(`${url}errors.html`);
  });

  it("answers an unknown page with 404 and a page that has the search", async () => {
    const page = await fetch(`${url}some/where`);
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain("There is no such page");
    expect(html).toContain('src="../assets/manual.js"');
  });

  it("answers only GET and HEAD", async () => {
    expect((await fetch(url, { method: "POST" })).status).toBe(405);
    expect(await (await fetch(url, { method: "HEAD" })).text()).toBe("");
  });
});

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

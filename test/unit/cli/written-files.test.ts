import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expandPatterns } from "../../../src/cli/glob.js";
import { plotctl } from "./command-line.js";
import { renumberedIds } from "./renumbered-ids.js";

const folder = mkdtempSync(join(tmpdir(), "written-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const app = (name: string, more = ""): string =>
  file(
    name,
    `import { Div, Button, Slider } from "plotctl/models";
     export default (doc) => {
       doc.add_root(new Div({ text: "hi" }));
       ${more}
     };`,
  );

describe("plotctl json", () => {
  const golden = join(import.meta.dirname, "data/golden.json");

  it("writes the golden document, byte for byte except for ids", async () => {
    const { stdout } = await plotctl(["json", join(import.meta.dirname, "data/golden.ts"), "-o", "-", "--indent", "1"]);
    const written = renumberedIds(stdout);
    if (written !== readFileSync(golden, "utf8")) writeFileSync(golden.replace(".json", "-changed.json"), written);
    expect(written).toBe(readFileSync(golden, "utf8"));
  });

  it("names files by routes, in the current folder", async () => {
    const before = process.cwd();
    process.chdir(mkdtempSync(join(folder, "cwd-")));
    try {
      expect((await plotctl(["json", app("one.ts"), app("two.ts")])).code).toBe(0);
      expect(readdirSync(".").sort()).toEqual(["one.json", "two.json"]);
    } finally {
      process.chdir(before);
    }
  });
});

describe("plotctl json and html of an app with parameters in its address", () => {
  const report = (): string =>
    file(
      "report.ts",
      `import { Div, curdoc } from "plotctl";
       export const path = "/:year/:month?";
       const { path: asked, params } = curdoc().session_context?.request ?? {};
       curdoc().add_root(new Div({ text: "at " + asked + " in " + params?.year }));`,
    );

  it.each(["json", "html"])("%s runs it with those of --params, and else without a request", async (command) => {
    const written = async (...args: string[]) => (await plotctl([command, report(), "-o", "-", ...args])).stdout;
    expect(await written("--params", "2026/5")).toContain("at /report/2026/5 in 2026");
    expect(await written()).toContain("at undefined in undefined");
  });

  it("rejects parameters that do not fit, and apps without any", async () => {
    const stderr = async (path: string, params: string) =>
      (await plotctl(["json", path, "-o", "-", "--params", params])).stderr;
    expect(await stderr(report(), "2026/5/1")).toContain(
      '"2026/5/1" does not fit the path "/:year/:month?" of the app',
    );
    expect(await stderr(app("plain.ts"), "2026")).toContain('The app "/plain" has no parameters');
  });
});

describe("plotctl html", () => {
  const page = async (...args: string[]): Promise<string> => (await plotctl(["html", ...args, "-o", "-"])).stdout;

  it("writes BokehJS into the page with --resources inline, so that it needs no other file", async () => {
    const html = await page(app("inline.ts"), "--resources", "inline");
    const elements = html.replace(/<script>[^]*?<\/script>/g, "");
    expect(elements).not.toMatch(/\b(?:src|href)=/);
    expect(html.length).toBeGreaterThan(500_000);
  });

  it("resolves relative resources from the folder of the page", async () => {
    mkdirSync(join(folder, "site"), { recursive: true });
    const target = join(folder, "site", "page.html");
    expect((await plotctl(["html", app("relative.ts"), "--resources", "relative", "-o", target])).code).toBe(0);
    const [, src = ""] = /<script src="([^"]+)"/.exec(readFileSync(target, "utf8")) ?? [];
    expect(existsSync(new URL(src, pathToFileURL(target)))).toBe(true);
  });

  it("uses title and template", async () => {
    const template = file("page.html", "{% extends base %}{% block postamble %}<!--{{ title }}-->{% endblock %}");
    const html = await page(app("titled.ts"), "--title", "a <b>", "--template", template);
    expect(html).toContain("<!--a &lt;b&gt;-->");
    const broken = file("broken.html", "{% extends base %}{% block nothing %}{% endblock %}");
    const { code, stderr } = await plotctl(["html", app("titled.ts"), "--template", broken, "-o", "-"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("broken.html:1:")]);
  });

  it("uses the template of an app's folder, with the app's variables", async () => {
    mkdirSync(join(folder, "dir/templates"), { recursive: true });
    file("dir/templates/index.html", "{% extends base %}{% block postamble %}<!--{{ colour }}-->{% endblock %}");
    app("dir/main.ts", 'doc.template_variables.colour = "teal";');
    expect(await page(join(folder, "dir"))).toContain("<!--teal-->");
  });

  it.each(["html", "json"])("warns with the names of features that need a server: %s", async (command) => {
    const callbacks = `
      const slider = new Slider({ start: 0, end: 1, value: 0, title: "Amount" });
      slider.on_change("value", () => {});
      const button = new Button({ label: "Go" });
      button.on_click(() => {});
      doc.add_root(slider);
      doc.add_root(button);
      doc.add_periodic_callback(() => {}, 100);`;
    const target = join(folder, `callbacks.${command}`);
    const { code, stderr } = await plotctl([command, app("callbacks.ts", callbacks), "-o", target]);
    expect(code).toBe(0);
    expect(stderr).toContain('WARNING: /callbacks: Callbacks of the Slider "Amount"');
    expect(stderr).toContain('Callbacks of the Button "Go"');
    expect(stderr).toContain("timed callback");
    expect(existsSync(target)).toBe(true);
    expect((await plotctl([command, app("quiet.ts"), "-o", target])).stderr).not.toContain("WARNING");
  });

  it("opens the file in the given browser", async () => {
    const target = join(folder, "shown.html");
    const { opened } = await plotctl(["html", app("shown.ts"), "-o", target, "--show"], {
      env: { PLOTCTL_BROWSER: "lynx" },
    });
    expect(opened).toEqual([[pathToFileURL(target).href, "lynx"]]);
    const none = await plotctl(["html", app("shown.ts"), "-o", target, "--show"], { env: { BOKEH_BROWSER: "none" } });
    expect(none.opened).toEqual([]);
  });

  it("writes nothing when one of several apps fails, and shows where it failed", async () => {
    const args = ["html", app("good.ts"), app("bad.ts", "nothing.there();"), "-o", join(folder, "good.html")];
    const { code, stderr } = await plotctl(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/The app "\/bad" failed at \S*bad\.ts:4:8: nothing is not defined/);
    expect(readdirSync(folder).filter((name) => /^good\.html|part$/.test(name))).toEqual([]);
  });

  it("reports an error in an imported JSON file with its line", async () => {
    const data = file("broken.json", '{\n  "a": 1,\n}\n');
    const importing = file("importing.ts", 'import data from "./broken.json";\nexport default () => void data;');
    const { code, stderr } = await plotctl(["json", importing, "-o", "-"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/failed at (.*):3:1: this is not valid JSON: .*\n[^]*> 3 \| \}/);
    expect(stderr.split(data)).toHaveLength(2);
  });

  it("shows its progress on a terminal, and nothing elsewhere", async () => {
    const args = ["html", app("a.ts"), app("b.ts"), "-o", join(folder, "a.html"), "-o", join(folder, "b.html")];
    const { stderr } = await plotctl(args);
    expect(stderr).toContain('Writing "/a", 1 of 2');
    expect(stderr).toContain('Writing "/b", 2 of 2');
    expect((await plotctl(args, { isTerminal: false })).stderr).toBe("");
  });
});

describe("plotctl info and static", () => {
  it("print versions, and the folder of BokehJS", async () => {
    const { stdout } = await plotctl(["info"], { env: { PLOTCTL_PREFIX: "/pre" } });
    expect(stdout).toMatch(/^Node\.js version {7}: {2}\d+\.\d+\.\d+$/m);
    expect(stdout).toMatch(/^BokehJS version {7}: {2}3\.10\.0$/m);
    expect(stdout).toMatch(/^prefix +\/pre +PLOTCTL_PREFIX$/m);
    expect((await plotctl(["info"])).stdout).toContain("Every setting has its default");
    const { stdout: place } = await plotctl(["info", "--static"]);
    expect(existsSync(join(place.trim(), "js/bokeh.min.js"))).toBe(true);
  });

  it("serve BokehJS without apps", async () => {
    const asked: number[] = [];
    let stderr = "";
    const { code, stdout } = await plotctl(["static", "--port", "0"], {
      stderr: (text) => void (stderr += text),
      untilSignal: async () => {
        while (!stderr.includes("Routes: ")) await new Promise(setImmediate);
        const port = /127\.0\.0\.1 port (\d+)/.exec(stderr)?.[1];
        for (const path of ["/", "/static/js/bokeh.min.js", "/favicon.ico"]) {
          asked.push((await fetch(`http://127.0.0.1:${port}${path}`)).status);
        }
        return "SIGTERM";
      },
    });
    expect([code, asked]).toEqual([0, [200, 200, 200]]);
    expect(stdout).toMatch(/^\nhttp:\/\/localhost:\d+\/static\/\n\n$/);
  });
});

describe("patterns of paths", () => {
  it("find files by *, **, ?, [] and {}, sorted, without hidden files and packages", async () => {
    const root = mkdtempSync(join(folder, "glob-"));
    const names = ["a.ts", "b.ts", "b.md", "sub/c.ts", "sub/deep/d.ts", ".hidden/e.ts", "node_modules/f.ts", "x{.ts"];
    for (const name of names) {
      mkdirSync(join(root, name, ".."), { recursive: true });
      writeFileSync(join(root, name), "");
    }
    const found = async (...patterns: string[]): Promise<string[]> =>
      (await expandPatterns(patterns.map((pattern) => join(root, pattern)))).map((path) => path.slice(root.length + 1));
    expect(await found("?.ts")).toEqual(["a.ts", "b.ts"]);
    expect(await found("**/*.ts")).toEqual(["a.ts", "b.ts", "sub/c.ts", "sub/deep/d.ts", "x{.ts"]);
    expect(await found("sub/**/d.ts")).toEqual(["sub/deep/d.ts"]);
    expect(await found("{b,a}.ts", "a.*")).toEqual(["a.ts", "b.ts"]);
    expect(await found("[!a].ts")).toEqual(["b.ts"]);
    expect(await found(".hidden/*.ts")).toEqual([".hidden/e.ts"]);
    expect(await found("s*b")).toEqual(["sub"]);
    expect(await found("sub/**")).toEqual(["sub/c.ts", "sub/deep/d.ts"]);
    await expect(found("*.py")).rejects.toThrow("Nothing matches the pattern");
  });
});

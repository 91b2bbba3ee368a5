import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Slider, column, figure } from "plotctl";
import { CustomJSTickFormatter, Div } from "plotctl/models";
import type { Effects } from "../../src/cli/effects.js";
import { run } from "../../src/cli/run.js";
import { Camera } from "../../src/pictures/camera.js";
import { findChromium, type ChromiumProgram } from "../../src/pictures/chromium.js";
import { export_png, export_svg, get_screenshot_as_png } from "../../src/pictures/export.js";
import { chromiumForTests } from "../support/chromium.js";
import { countColors, readPng } from "../support/png.js";

const ONE_MS = 60_000;
const RED = "255,0,0";

function plot() {
  const plot = figure({ title: "Red & <wide>", width: 300, height: 200, x_range: [0, 2], y_range: [0, 2] });
  plot.rect([1], [1], 1, 1, { color: "red" });
  return plot;
}

let program: ChromiumProgram;
let camera: Camera;

beforeAll(async () => {
  program = await chromiumForTests();
  // For code that finds a browser by itself.
  Object.assign(process.env, program.env, { PLOTCTL_CHROMIUM: program.executablePath });
  camera = await Camera.open(program);
}, ONE_MS);

afterAll(() => camera?.close(), ONE_MS);

const sizeOf = (bytes: Uint8Array) => {
  const { width, height } = readPng(Buffer.from(bytes));
  return { width, height };
};

describe("a picture", () => {
  it(
    "in PNG shows all that a browser shows, and nothing beside it",
    async () => {
      const slider = new Slider({ start: 0, end: 10, value: 3, title: "how many", width: 280 });
      const png = readPng(Buffer.from(await camera.png(column(plot(), slider))));
      expect(png.width).toBe(300);
      expect(png.height).toBeGreaterThan(230);
      expect(countColors(png).get(RED)).toBeGreaterThan(8000);
    },
    ONE_MS,
  );

  it(
    "has the size that is asked for where the only root is a plot, and as many pixels as the scale says",
    async () => {
      expect(sizeOf(await camera.png(plot(), { width: 500, height: 400, scale: 2 }))).toEqual({
        width: 1000,
        height: 800,
      });
      const wide = figure({ height: 100, sizing_mode: "stretch_width" });
      expect(sizeOf(await camera.png([wide], { width: 640 }))).toEqual({ width: 640, height: 100 });
    },
    ONE_MS,
  );

  it(
    "leaves the models as they are",
    async () => {
      const doc = new Document();
      const subject = plot();
      doc.add_root(subject);
      const before = JSON.stringify(doc.to_json());
      await camera.svg(doc, { width: 500 });
      expect(JSON.stringify(doc.to_json())).toBe(before);
    },
    ONE_MS,
  );

  it(
    "in SVG has shapes and texts, of several roots each at its place",
    async () => {
      const svg = await camera.svg([plot(), plot()], { scale: 2 });
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="600" height="800" viewBox="0 0 300 400">/,
      );
      expect(svg.match(/<svg x="0" y="(0|200)"/g)).toHaveLength(2);
      expect(svg.match(/Red &amp; &lt;wide&gt;/g)).toHaveLength(2);
      expect(svg).not.toContain("<image");
    },
    ONE_MS,
  );

  it(
    "in PDF is one page as large as the content",
    async () => {
      const pdf = Buffer.from(await camera.pdf(plot())).toString("latin1");
      expect(pdf.startsWith("%PDF-")).toBe(true);
      // 300 × 200 CSS pixels in points of 1/72 inch.
      const sheets = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]/g)].map(([, ...sides]) =>
        sides.map(Number),
      );
      expect(sheets.map((sides) => sides.map(Math.round))).toEqual([[225, 150]]);
    },
    ONE_MS,
  );

  it(
    "of several documents is taken by one browser at once",
    async () => {
      const pictures = await Promise.all(Array.from({ length: 6 }, () => camera.png(plot())));
      for (const picture of pictures) expect(sizeOf(picture)).toEqual({ width: 300, height: 200 });
    },
    ONE_MS,
  );

  it(
    "of something that fails in the page is an error with the page's own words",
    async () => {
      const broken = plot();
      broken.xaxis.formatter = new CustomJSTickFormatter({ code: "throw new Error('the pump is dry')" });
      await expect(camera.png(broken)).rejects.toThrow(/The page failed: .*the pump is dry/);
      expect(sizeOf(await camera.png(plot()))).toEqual({ width: 300, height: 200 });
    },
    ONE_MS,
  );

  it(
    "is refused where there is nothing to draw",
    async () => {
      await expect(camera.png(new Document())).rejects.toThrow("the document has no roots.");
      await expect(camera.svg(new Div({ text: "words" }))).rejects.toThrow("There is no plot to draw as SVG");
    },
    ONE_MS,
  );

  it("rejects invalid options, and says which are valid", async () => {
    const refused = (options: object) => get_screenshot_as_png(plot(), options);
    await expect(refused({ width: 0 })).rejects.toThrow("width: expected a whole number from 1 to 16384, got 0.");
    await expect(refused({ scale: 11 })).rejects.toThrow("scale: expected a number from 0.1 to 10, got 11.");
    await expect(refused({ heigth: 5 })).rejects.toThrow('Did you mean "height"?');
    await expect(camera.png(5 as never)).rejects.toThrow("got 5");
  });
});

describe("pictures by Bokeh's names", () => {
  const folder = mkdtempSync(join(tmpdir(), "export-"));

  it(
    "are written to the file that is named, and nothing else is",
    async () => {
      const [png, svg] = [join(folder, "a.png"), join(folder, "b.svg")];
      expect(await export_png(plot(), { filename: png })).toBe(png);
      expect(await export_svg(plot(), { filename: svg })).toBe(svg);
      expect(readdirSync(folder).sort()).toEqual(["a.png", "b.svg"]);
      expect(sizeOf(readFileSync(png))).toEqual({ width: 300, height: 200 });
      expect(readFileSync(svg, "utf8")).toMatch(/^<svg /);
      await expect(export_png(plot(), { filename: join(folder, "none/a.png") })).rejects.toThrow(
        /^Cannot write ".*a\.png"/,
      );
    },
    ONE_MS,
  );
});

describe("the search for a browser", () => {
  it("uses the browser of the variable, and rejects a path without a program", async () => {
    expect(await findChromium({ PLOTCTL_CHROMIUM: process.execPath })).toEqual({ executablePath: process.execPath });
    await expect(findChromium({ PLOTCTL_CHROMIUM: "/nowhere" })).rejects.toThrow(
      'PLOTCTL_CHROMIUM: expected the path of a browser, got "/nowhere".',
    );
  });

  it("reports why a program that is not a browser does not start", async () => {
    await expect(Camera.open({ executablePath: "/bin/false" })).rejects.toThrow(
      /^The browser "\/bin\/false" did not start/,
    );
  });
});

describe("plotctl png, svg and pdf", () => {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  const app = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = app(
    "good.ts",
    'import { curdoc, figure } from "plotctl";\nconst p = figure({ width: 200, height: 100 });\np.rect([1], [1], 1, 1);\ncurdoc().add_root(p);\n',
  );
  const bad = app("bad.ts", 'throw new Error("no data");');
  const file = (name: string) => join(folder, name);

  async function plotctl(args: readonly string[], isTerminal = false) {
    const out: Uint8Array[] = [];
    let stderr = "";
    const effects: Effects = {
      env: process.env,
      isTerminal,
      stdout: (output) => void out.push(Buffer.from(output)),
      stderr: (text) => void (stderr += text),
      openBrowser: () => Promise.resolve(),
      untilSignal: () => Promise.resolve("SIGTERM"),
      onUncaught: () => () => {},
    };
    return { code: await run(args, effects), stdout: Buffer.concat(out), stderr };
  }

  it.each([
    ["png", "\u0089PNG"],
    ["svg", "<svg "],
    ["pdf", "%PDF-"],
  ])(
    "write each app as %s to the file that is named for it, and say nothing",
    async (format, beginning) => {
      const target = file(`out.${format}`);
      expect(await plotctl([format, good, "-o", target])).toEqual({ code: 0, stdout: Buffer.alloc(0), stderr: "" });
      expect(readFileSync(target, "latin1").slice(0, beginning.length)).toBe(beginning);
    },
    ONE_MS,
  );

  it(
    "write to stdout, in the size that is asked for",
    async () => {
      const { code, stdout } = await plotctl([
        "png",
        good,
        "-o",
        "-",
        "--width",
        "300",
        "--height",
        "200",
        "--scale",
        "1.5",
      ]);
      expect([code, sizeOf(stdout)]).toEqual([0, { width: 450, height: 300 }]);
    },
    ONE_MS,
  );

  it(
    "exit 1 for an app that fails, and write nothing, also of those that do not",
    async () => {
      const { code, stderr } = await plotctl(["png", good, bad, "-o", file("never.png"), "-o", file("never2.png")]);
      expect([code, stderr]).toEqual([1, expect.stringContaining("no data")]);
      expect(readdirSync(folder).filter((name) => name.startsWith("never"))).toEqual([]);
    },
    ONE_MS,
  );

  it("reject invalid sizes", async () => {
    expect(await plotctl(["png", good, "--width", "0"])).toMatchObject({ code: 1 });
    expect((await plotctl(["pdf", good, "--scale", "99"])).stderr).toContain(
      "--scale: expected a number from 0.1 to 10",
    );
    expect(await plotctl(["svg", good, "--scale", "big"])).toMatchObject({ code: 2 });
  });

  it(
    "tell on a terminal how far they are",
    async () => {
      const { stderr } = await plotctl(["png", good, "-o", file("told.png")], true);
      expect(stderr).toContain('Drawing "/good", 1 of 1');
      expect(stderr.endsWith("\r\u001b[2K")).toBe(true);
    },
    ONE_MS,
  );
});

// The delay of a reload in development: from the save of a file to the new document, drawn, in an open browser.
// An app of a plot with 1,000 points, a table of them, five widgets and a helper that it imports; the app and the helper
// are saved in turn. Runs by itself (`node test/bench/reload.mjs`) and as a row of the table, for plotctl only: a Bokeh
// server in dev mode restarts its whole process and does not notify browsers.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WARM_UP = 5;

/** Measures saves; `scale` is 1 for 60 of them. */
export async function reload(target, { scale }) {
  if (target.name !== "plotctl") return [];
  const times = await measure(Math.max(10, Math.round(60 * scale)));
  return [
    {
      label: "save to new document in the browser, half of all within",
      unit: "ms",
      better: "less",
      value: at(times, 0.5),
    },
    { label: "save to new document in the browser, 95 % within", unit: "ms", better: "less", value: at(times, 0.95) },
  ];
}

function at(times, part) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
}

async function measure(count) {
  const folder = await mkdtemp(join(tmpdir(), "plotctl-reload-"));
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(folder, "helper.ts"), helper("start"));
  await writeFile(join(folder, "app.ts"), app("start"));
  const program = join(ROOT, "dist/cli/main.js");
  const args = ["serve", join(folder, "app.ts"), "--dev", "--port", "0", "--log-format", "json"];
  const server = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch(findBrowser());
  try {
    const url = await urlOf(server);
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate(watchTitles);
    await seen(page, "start/start");
    const times = [];
    const now = { app: "start", helper: "start" };
    for (let save = 0; save < WARM_UP + count; save++) {
      const file = save % 3 === 2 ? "helper" : "app";
      now[file] = `${file} ${save}`;
      const savedAt = Date.now();
      await writeFile(join(folder, `${file}.ts`), (file === "app" ? app : helper)(now[file]));
      const seenAt = await seen(page, `${now.app}/${now.helper}`);
      if (save >= WARM_UP) times.push(seenAt - savedAt);
      // People do not save faster; the page is idle by then.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return times;
  } finally {
    await browser.close();
    server.kill();
    await rm(folder, { recursive: true });
  }
}

function helper(text) {
  return `export const words: string = ${JSON.stringify(text)};`;
}

function app(text) {
  return `import { ColumnDataSource, column, curdoc, figure } from "plotctl";
import { DataTable, Select, Slider, TableColumn, TextInput } from "plotctl/models";
import { words } from "./helper.js";

const x = Array.from({ length: 1000 }, (_, i) => i / 100);
const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });
const plot = figure({ width: 600, height: 300 });
plot.line("x", "y", { source });
const sliders = [1, 2, 3].map((n) => new Slider({ title: \`slider \${n}\`, start: 0, end: 10, value: n }));
const table = new DataTable({ source, columns: [new TableColumn({ field: "x" }), new TableColumn({ field: "y" })] });
curdoc().add_root(column(plot, ...sliders, new Select({ options: ["a", "b"] }), new TextInput(), table));
curdoc().title = ${JSON.stringify(text)} + "/" + words;
`;
}

/** Runs in the page: records when the document of each title is drawn. */
function watchTitles() {
  globalThis.seenAt = {};
  (function look() {
    const [drawn] = Bokeh.documents;
    if (drawn?.is_idle) globalThis.seenAt[drawn.title()] ??= performance.timeOrigin + performance.now();
    requestAnimationFrame(look);
  })();
}

async function seen(page, title) {
  const handle = await page.waitForFunction((title) => globalThis.seenAt[title], title);
  return handle.jsonValue();
}

function urlOf(server) {
  return new Promise((resolve, reject) => {
    let text = "";
    const look = (chunk) => {
      text += chunk;
      const url = /^http\S*$/m.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    };
    server.stdout.setEncoding("utf8").on("data", look);
    server.stderr.setEncoding("utf8").on("data", look);
    server.on("exit", () => reject(new Error(`the server ended:\n${text}`)));
  });
}

function findBrowser() {
  const carried = join(ROOT, ".cache/chromium/chromium");
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  const installed = folders.flatMap((folder) => ["chromium", "google-chrome"].map((name) => join(folder, name)));
  const executablePath = [process.env.PLOTCTL_CHROMIUM, ...installed, carried].find((path) => path && existsSync(path));
  if (executablePath === undefined) throw new Error("Chromium is needed: name one in PLOTCTL_CHROMIUM.");
  const fonts = { ...process.env, FONTCONFIG_FILE: join(ROOT, ".cache/chromium/fonts.conf") };
  return { executablePath, args: ["--disable-gpu"], ...(executablePath === carried ? { env: fonts } : {}) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { label, value } of await reload({ name: "plotctl" }, { scale: 1 })) {
    console.log(`${label}: ${value.toFixed(0)} ms`);
  }
}

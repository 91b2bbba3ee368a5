// `npm run test:runtimes`: installs the packed package, as a user does, and starts it with each runtime: a served app whose
// callback runs, and an exported page. The runtimes come from npm: Node.js 22 and 24 must install; Bun and Deno count as
// skipped where they do not. Needs the build. The last line is `N passed, N failed, N skipped`.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pull_session } from "../../dist/exports/client.js";
import { Slider } from "../../dist/exports/models.js";
import { finish, omit, test } from "../support/tally.mjs";

const ROOT = join(import.meta.dirname, "../..");
const CACHE = join(ROOT, ".cache/runtimes");
const START_LIMIT_MS = 60_000;
const ANSWER_LIMIT_MS = 20_000;

/** `bin` is the program below the package's folder, `args` what stands before the file. */
const RUNTIMES = [
  { name: "Node.js 22", package: "node@22", bin: "node/bin/node", args: [], isRequired: true },
  { name: "Node.js 24", package: "node@24", bin: "node/bin/node", args: [], isRequired: true },
  { name: "Bun", package: "bun@1", bin: ".bin/bun", args: [], isRequired: false },
  { name: "Deno", package: "deno@2", bin: ".bin/deno", args: ["run", "--allow-all"], isRequired: false },
];

const APP = `import { column, curdoc, figure, Slider } from "plotctl";
const plot = figure({ title: "untouched" });
plot.line([1, 2, 3], [1, 4, 9]);
const slider = new Slider({ title: "n", start: 0, end: 10, value: 1 });
slider.on_change("value", (_attr, _old, value) => {
  curdoc().title = \`twice is \${2 * value}\`;
});
curdoc().add_root(column(slider, plot));
`;

const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** The program of a runtime, installed on first use into a folder of its own. Throws where npm cannot install it. */
function programOf({ package: name, bin }) {
  const folder = join(CACHE, name.replace("@", "-"));
  const program = join(folder, "node_modules", bin);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), "{}");
    npm(["install", "--no-audit", "--no-fund", name], folder);
  }
  execFileSync(program, ["--version"], { stdio: "ignore" });
  return program;
}

/** A project with the packed package and an app. */
function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-runtimes-"));
  const [{ filename }] = JSON.parse(npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], ROOT));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  npm(["install", "--no-audit", "--no-fund", join(folder, filename)], folder);
  writeFileSync(join(folder, "app.ts"), APP);
  return folder;
}

/** Starts the server; resolves with its address and a function that stops it. */
function serve(program, args, folder) {
  const child = spawn(program, [...args, "serve", "app.ts", "--port", "0"], { cwd: folder });
  let output = "";
  const exit = new Promise((resolve) => child.once("exit", resolve));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(`${START_LIMIT_MS} ms went by`), START_LIMIT_MS);
    const fail = (why) => {
      child.kill("SIGKILL");
      reject(new Error(`${why} before the server printed its address:\n${output}`));
    };
    const take = (text) => {
      output += text;
      const [url] = /^http:\/\/\S+/m.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      const stop = async () => {
        child.kill("SIGTERM");
        return exit;
      };
      resolve({ url, stop, output: () => output });
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("exit", (code) => fail(`Exit code ${code}`));
  });
}

/** Moves the slider of a session; resolves with the title that the callback on the server has set. */
async function moveSlider(url) {
  const session = await pull_session({ url });
  const { document } = session;
  const answer = new Promise((resolve, reject) => {
    const timer = setTimeout(reject, ANSWER_LIMIT_MS, new Error("The callback did not answer."));
    document.on_change(() => {
      if (document.title === "Bokeh Application") return;
      clearTimeout(timer);
      resolve(document.title);
    });
  });
  document.select_one({ type: Slider }).value = 7;
  return answer.finally(() => session.close());
}

function expectEqual(value, expected) {
  if (value !== expected) throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(value)}.`);
}

/** For each runtime. */
const TESTS = 2;

const project = makeProject();
const main = join(project, "node_modules/plotctl/dist/cli/main.js");
for (const runtime of RUNTIMES) {
  let program;
  try {
    program = programOf(runtime);
  } catch (error) {
    omit(TESTS, `${runtime.name}: npm cannot install it. ${error.message}`, runtime);
    continue;
  }
  await test(`${runtime.name} serves an app and runs its callbacks`, async () => {
    const server = await serve(program, [...runtime.args, main], project);
    try {
      const page = await fetch(server.url);
      expectEqual(page.status, 200);
      expectEqual((await page.text()).includes("bokeh.min.js"), true);
      expectEqual(await moveSlider(server.url), "twice is 14");
    } catch (error) {
      throw new Error(`${error.stack}\nThe server printed:\n${server.output()}`);
    } finally {
      expectEqual(await server.stop(), 0);
    }
  });
  await test(`${runtime.name} exports a page`, async () => {
    execFileSync(program, [...runtime.args, main, "html", "app.ts", "-o", "page.html"], { cwd: project });
    expectEqual(readFileSync(join(project, "page.html"), "utf8").includes("untouched"), true);
    rmSync(join(project, "page.html"));
  });
}
rmSync(project, { recursive: true });

finish();

// A server behind nginx, below a prefix, with the configuration of the manual: the page, the websocket, autoload.js in a page of
// another origin, and the custom element; and plotctl doctor behind broken configurations. Needs the build and nginx; without nginx the tests are skipped, or fail with
// PLOTCTL_REQUIRE_SERVICES=1. Prints "N passed, N failed, N skipped".
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Slider, Div, column, figure } from "../../dist/index.js";
import { server_document } from "../../dist/exports/embed.js";
import { Server } from "../../dist/exports/server.js";
import { findChromium, launchChromium } from "../../dist/codegen/tools.js";
import { finish, omit, test } from "../support/tally.mjs";
import { DOCTOR_TESTS, testDoctor } from "./doctor.mjs";
import { PROCESSES_TESTS, testProcesses } from "./processes.mjs";
import { freePort, has, startNginx, untilListening } from "./nginx.mjs";

async function chromium() {
  const program = await findChromium().catch(() => {
    const folder = join(process.cwd(), ".cache/chromium");
    return { executablePath: join(folder, "chromium"), env: { FONTCONFIG_FILE: join(folder, "fonts.conf") } };
  });
  return launchChromium(program);
}

function app(doc) {
  const plot = figure({ width: 300, height: 200 });
  plot.line([1, 2], [1, 2]);
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  const text = new Div({ text: "untouched" });
  slider.on_change("value", (_attr, _old, value) => {
    text.text = `twice is ${2 * value}`;
  });
  doc.add_root(column(plot, slider, text));
}

/** The configuration of deployment.md, without TLS and for these ports. */
function documentedConfiguration({ port, upstream }) {
  const page = readFileSync(join(import.meta.dirname, "../../static/docs/deployment.md"), "utf8");
  const [, configuration] = /```nginx\n([^]*?)```/.exec(page);
  const changes = [
    ["listen 443 ssl;", `listen 127.0.0.1:${port};`],
    ["proxy_pass http://127.0.0.1:5006;", `proxy_pass http://127.0.0.1:${upstream};`],
    [/ssl_certificate(_key)? .*;/g, ""],
  ];
  return changes.reduce((text, [from, to]) => {
    if (text.search(from) === -1) throw new Error(`deployment.md has no ${from}`);
    return text.replace(from, to);
  }, configuration);
}

/** A code block of deployment.md, with its places replaced by those of this test. */
function documented(language, changes) {
  const page = readFileSync(join(import.meta.dirname, "../../static/docs/deployment.md"), "utf8");
  const [, block] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page);
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`deployment.md has no ${from}`);
    return text.replace(from, to);
  }, block);
}

/** The other proxies of the manual: how each is started with its configuration. */
const OTHER_PROXIES = [
  {
    program: "caddy",
    version: ["version"],
    args: (file) => ["run", "--adapter", "caddyfile", "--config", file],
    configuration: ({ port, upstream }) =>
      `{\n  admin off\n  auto_https off\n}\n${documented("caddyfile", [
        ["plots.example.com", `http://127.0.0.1:${port}`],
        ["127.0.0.1:5006", `127.0.0.1:${upstream}`],
      ])}`,
  },
  {
    program: "haproxy",
    version: ["-v"],
    args: (file) => ["-f", file],
    configuration: ({ port, upstream }) =>
      documented("haproxy", [
        ["bind :443 ssl crt /etc/ssl/plots.example.com.pem", `bind 127.0.0.1:${port}`],
        ["127.0.0.1:5006", `127.0.0.1:${upstream}`],
      ]),
  },
];

/** Examines an app behind a proxy with the configuration of the manual. Such a proxy may be missing. */
async function testOtherProxy({ program, version, args, configuration }) {
  if (!has(program, version)) {
    omit(1, `doctor behind ${program}: it is not installed`, { isRequired: false });
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "plotctl-proxy-"));
  const port = await freePort();
  const options = { port: 0, allowOrigins: [`127.0.0.1:${port}`], trustedProxies: ["loopback"] };
  const server = new Server({ "/app": app }, options);
  await server.start();
  const file = join(folder, "configuration");
  writeFileSync(file, configuration({ port, upstream: server.port }));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const proxy = spawn(program, args(file), { stdio: "ignore", env });
  try {
    await test(`doctor finds nothing behind ${program} with the configuration of the manual`, async () => {
      await untilListening(port, () => proxy.exitCode !== null);
      const { exitCode, stdout } = await doctor(`http://127.0.0.1:${port}/app`);
      if (exitCode !== 0) throw new Error(stdout);
    });
  } finally {
    proxy.kill();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves to the exit code and the report of plotctl doctor. */
function doctor(address) {
  return new Promise((resolve) => {
    execFile(process.execPath, ["dist/cli/main.js", "doctor", address, "--idle", "1"], (error, stdout) => {
      resolve({ exitCode: error?.code ?? 0, stdout });
    });
  });
}

const TESTS = 4 + DOCTOR_TESTS + PROCESSES_TESTS;

async function main() {
  if (!has("nginx")) {
    const isRequired = process.env.PLOTCTL_REQUIRE_SERVICES === "1";
    omit(TESTS, `${TESTS} tests behind a proxy: nginx is not installed`, { isRequired });
    return;
  }
  let body = "";
  const site = createServer((req, res) => {
    res.writeHead(200, { "Content-Type": "text/html" }).end(`<!DOCTYPE html><body>${body}</body>`);
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const siteHost = `127.0.0.1:${site.address().port}`;
  const port = await freePort();
  const proxied = `127.0.0.1:${port}`;
  const options = { port: 0, prefix: "/plots", allowOrigins: [proxied, siteHost], trustedProxies: ["loopback"] };
  const server = new Server({ "/app": app }, options);
  await server.start();
  const stopNginx = await startNginx({ port, http: documentedConfiguration({ port, upstream: server.port }) });
  const browser = await chromium();
  const url = `http://${proxied}/plots/app`;

  async function works(address) {
    const page = await browser.newPage();
    const foreign = [];
    page.on("request", (request) => {
      const { host } = new URL(request.url());
      if (host === `127.0.0.1:${server.port}` || host === `localhost:${server.port}`) foreign.push(request.url());
    });
    await page.goto(address);
    await page.getByText("untouched").waitFor();
    await page.evaluate(() => globalThis.Bokeh.documents[0].get_model_by_name("slider").setv({ value: 4 }));
    await page.getByText("twice is 8").waitFor();
    if (foreign.length > 0) throw new Error(`the page went past nginx: ${foreign.join(", ")}`);
    await page.close();
  }

  try {
    await test("the page behind nginx works below its prefix", () => works(url));
    await test("autoload.js works from behind nginx in a page of another origin", () => {
      body = server_document(url);
      return works(`http://${siteHost}/`);
    });
    await test("the custom element works from behind nginx in a page of another origin", () => {
      body = `<script src="http://${proxied}/plots/static/js/plotctl-app.js"></script><plotctl-app src="${url}"></plotctl-app>`;
      return works(`http://${siteHost}/`);
    });
    await test("doctor finds nothing behind nginx with the configuration of the manual", async () => {
      const { exitCode, stdout } = await doctor(url);
      if (exitCode !== 0) throw new Error(stdout);
    });
  } finally {
    await browser.close();
    await stopNginx();
    site.close();
    await server.stop();
  }
  await testDoctor();
  await testProcesses();
  for (const proxy of OTHER_PROXIES) await testOtherProxy(proxy);
}

await main();
finish();

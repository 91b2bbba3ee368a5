// A server behind nginx, below a prefix, with the configuration of the manual: the page, the websocket, autoload.js in a page of
// another origin, and the custom element. Needs the build and nginx; without nginx the tests are skipped, or fail with
// PLOTCTL_REQUIRE_SERVICES=1. Prints "N passed, N failed, N skipped".
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Slider, Div, column, figure } from "../../dist/index.js";
import { server_document } from "../../dist/exports/embed.js";
import { Server } from "../../dist/exports/server.js";
import { findChromium, launchChromium } from "../../dist/codegen/tools.js";
import { finish, omit, test } from "../support/tally.mjs";

const START_LIMIT_MS = 20_000;

function has(program, args) {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

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

/** Starts nginx in its own folder, with the configuration of the manual, which forwards /plots. */
async function startNginx({ port, upstream }) {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  ${documentedConfiguration({ port, upstream })}
}`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  for (const deadline = Date.now() + START_LIMIT_MS; ;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (nginx.exitCode !== null || Date.now() > deadline) throw new Error("nginx did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return () => {
    nginx.kill();
    rmSync(folder, { recursive: true });
  };
}

const TESTS = 3;

async function main() {
  if (!has("nginx", ["-v"])) {
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
  const stopNginx = await startNginx({ port, upstream: server.port });
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
  } finally {
    await browser.close();
    stopNginx();
    site.close();
    await server.stop();
  }
}

await main();
finish();

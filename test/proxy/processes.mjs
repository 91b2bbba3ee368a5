// A server of four processes behind nginx, which keeps a few connections open for all visitors: each websocket reaches the session
// of its page.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { test } from "../support/tally.mjs";
import { freePort, startNginx } from "./nginx.mjs";

export const PROCESSES_TESTS = 1;

const PAGES = 400;
const AT_ONCE = 40;

const APP = `import { curdoc } from "plotctl";
import { Div } from "plotctl/models";
curdoc().add_root(new Div());`;

export async function testProcesses() {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-processes-"));
  const file = join(folder, "app.ts");
  writeFileSync(file, APP);
  const port = await freePort();
  const flags = ["--num-procs", "4", "--metrics-port", "0", "--trusted-proxies", "loopback", "--log-level", "info"];
  const server = await serve([file, "--port", "0", "--allow-websocket-origin", `127.0.0.1:${port}`, ...flags]);
  const stopNginx = await startNginx({ port, http: configuration({ port, upstream: server.port }) });
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  try {
    await test(`[S3] ${PAGES} websockets behind nginx with keepalive reach the sessions of their pages`, async () => {
      const url = `http://127.0.0.1:${port}/app`;
      let begun = 0;
      const visit = async () => {
        while (begun < PAGES) {
          // Each visitor has an address, because of the limit of new sessions.
          const address = `203.0.113.${begun++ % 250}`;
          await openSocket(url, await tokenOf(url, { agent, address }), address);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, visit));
      const metrics = await (await fetch(server.metricsUrl)).text();
      const sessions = ["connected", "unconnected"].map((state) =>
        Number(new RegExp(`^plotctl_sessions\\{app="/app",state="${state}"\\} (\\d+)`, "m").exec(metrics)?.[1]),
      );
      // A websocket in the wrong process would have made a second session there.
      if (sessions.join() !== `${PAGES},0`) throw new Error(`connected and unconnected sessions: ${sessions}`);
    });
  } finally {
    agent.destroy();
    await stopNginx();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function configuration({ port, upstream }) {
  return `
    map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
    upstream plots { server 127.0.0.1:${upstream}; keepalive 4; }
    server {
      listen 127.0.0.1:${port};
      location / {
        proxy_pass http://plots;
        proxy_http_version 1.1;
        proxy_set_header Host $http_host;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        proxy_set_header X-Forwarded-For $http_x_visitor;
      }
    }`;
}

function serve(args) {
  const server = spawn(process.execPath, ["dist/cli/main.js", "serve", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  server.stderr.on("data", (data) => (stderr += data));
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`plotctl serve ended with ${code}: ${stderr}`)));
    server.stdout.on("data", (data) => {
      const [, port] = /:(\d+)\/app/.exec(String(data)) ?? [];
      const [, metricsPort] = /Metrics at \/metrics of 127\.0\.0\.1 port (\d+)/.exec(stderr) ?? [];
      resolve({
        port,
        metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
        stop: () => new Promise((stopped) => server.once("exit", stopped).kill()),
      });
    });
  });
}

function tokenOf(url, { agent, address }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { "X-Visitor": address } }, (answer) => {
      let text = "";
      answer.on("data", (data) => (text += data));
      answer.on("end", () => {
        const [, token] = /"token":"([^"]+)"/.exec(text) ?? [];
        if (token === undefined) reject(new Error(`${answer.statusCode}: ${text.slice(0, 200)}`));
        else resolve(token);
      });
    });
    sent.on("error", reject).end();
  });
}

/** Resolves when the server has acknowledged. */
function openSocket(url, token, address) {
  const ws = new WebSocket(`${url.replace("http", "ws")}/ws`, ["bokeh", token], {
    origin: new URL(url).origin,
    headers: { "X-Visitor": address },
  });
  return new Promise((resolve, reject) => {
    ws.on("error", reject);
    ws.on("message", (data) => {
      if (String(data).includes('"ACK"')) resolve(ws);
    });
    ws.on("close", (code, reason) => reject(new Error(`closed with ${code}: ${reason}`)));
  });
}

// plotctl doctor against broken configurations of nginx. Each is examined; the lines that doctor prints are applied to it, and
// then doctor finds nothing. One nginx serves all configurations, each on a port of its own.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Slider } from "../../dist/index.js";
import { Server } from "../../dist/exports/server.js";
import { test } from "../support/tally.mjs";
import { freePort, startNginx } from "./nginx.mjs";

const folder = mkdtempSync(join(tmpdir(), "plotctl-doctor-"));
const certificate = join(folder, "cert.pem");
const key = join(folder, "key.pem");

const PROXIED = [
  "proxy_http_version 1.1;",
  "proxy_set_header Host $http_host;",
  "proxy_set_header Upgrade $http_upgrade;",
  'proxy_set_header Connection "upgrade";',
  "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
  "proxy_set_header X-Forwarded-Proto $scheme;",
  "proxy_buffering off;",
];

/** The directive of a line, with the header for those of headers: a line of the same key replaces it. */
function keyOf(line) {
  const [, directive, name] = /^(\S+)\s+(\S+?);?(?:\s|$)/.exec(line);
  return /_header$/.test(directive) ? `${directive} ${name.toLowerCase()}` : directive;
}

function applied(lines, line) {
  const others = lines.filter((each) => keyOf(each) !== keyOf(line));
  // A header that is passed on is not hidden.
  return [...others.filter((each) => each !== line.replace("proxy_pass_header", "proxy_hide_header")), line];
}

/**
 * The broken configurations: `breaks` are lines of the location, which replace those of a good one; `without` are keys of
 * lines to leave out; `finds` is the check and the first line of its cure.
 */
const CASES = [
  {
    name: "no upgrade headers",
    without: ["proxy_set_header upgrade", "proxy_set_header connection"],
    finds: ["websocket", "proxy_set_header Upgrade $http_upgrade;"],
  },
  { name: "HTTP 1.0", breaks: ["proxy_http_version 1.0;"], finds: ["websocket", "proxy_http_version 1.1;"] },
  {
    name: "a read timeout of 5 s",
    breaks: ["proxy_read_timeout 5s;"],
    idleS: 7,
    finds: ["idle", "proxy_read_timeout 75s;"],
  },
  {
    name: "buffered answers",
    breaks: ["proxy_buffering on;", "gzip on;", "gzip_proxied any;", "gzip_types application/json;"],
    finds: ["streaming", "proxy_buffering off;"],
  },
  {
    name: "no room for temporary files",
    breaks: ["proxy_buffering on;"],
    hasNoTemporaryFolder: true,
    finds: ["transfer", "proxy_max_temp_file_size 0;"],
  },
  {
    name: "a removed path, without --prefix",
    breaks: ["proxy_pass {upstream}/;"],
    server: { prefix: "" },
    finds: ["prefix", "proxy_pass {upstream};"],
  },
  {
    name: "a removed path, with --prefix",
    breaks: ["proxy_pass {upstream}/;"],
    finds: ["prefix", "proxy_pass {upstream};"],
  },
  {
    name: "a path without a slash at its end",
    path: "/plots",
    breaks: ["proxy_pass {upstream}/;"],
    finds: ["prefix", "proxy_pass {upstream};"],
  },
  {
    name: "a kept path, without --prefix",
    server: { prefix: "" },
    finds: ["prefix", "proxy_pass {upstream};"],
  },
  {
    name: "no Host",
    without: ["proxy_set_header host"],
    finds: ["host", "proxy_set_header Host $http_host;"],
  },
  {
    name: "no X-Forwarded-Proto",
    isTls: true,
    without: ["proxy_set_header x-forwarded-proto"],
    finds: ["scheme", "proxy_set_header X-Forwarded-Proto $scheme;"],
  },
  {
    name: "no X-Forwarded-For",
    without: ["proxy_set_header x-forwarded-for"],
    finds: ["visitors", "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;"],
  },
  {
    name: "a proxy that the server does not trust",
    isTls: true,
    server: { trustedProxies: undefined },
    finds: ["scheme", "--trusted-proxies loopback"],
  },
  {
    name: "small buffers for requests",
    serverLines: ["large_client_header_buffers 4 1k;"],
    finds: ["headers", "large_client_header_buffers 4 16k;"],
  },
  {
    name: "a small buffer for headers of answers",
    breaks: ["proxy_buffer_size 512;"],
    finds: ["page", "proxy_buffer_size 8k;"],
  },
  {
    name: "no Accept-Encoding",
    breaks: ['proxy_set_header Accept-Encoding "";'],
    finds: ["compression", "proxy_set_header Accept-Encoding $http_accept_encoding;"],
  },
  {
    name: "cached pages",
    breaks: [
      "proxy_buffering on;",
      "proxy_cache pages;",
      "proxy_ignore_headers Cache-Control;",
      "proxy_cache_valid 200 1m;",
    ],
    finds: ["caching", "proxy_cache off;"],
  },
  { name: "pages that expire", breaks: ["expires 1h;"], finds: ["caching", "expires off;"] },
  {
    name: "no Cache-Control",
    breaks: ["proxy_hide_header Cache-Control;"],
    finds: ["caching", "proxy_pass_header Cache-Control;"],
  },
  {
    name: "no Sec-WebSocket-Protocol in requests",
    breaks: ['proxy_set_header Sec-WebSocket-Protocol "";'],
    finds: ["websocket", "proxy_set_header Sec-WebSocket-Protocol $http_sec_websocket_protocol;"],
  },
  {
    name: "no Sec-WebSocket-Protocol in answers",
    breaks: ["proxy_hide_header Sec-WebSocket-Protocol;"],
    finds: ["websocket", "proxy_pass_header Sec-WebSocket-Protocol;"],
  },
  {
    name: "a limit of requests",
    breaks: ["limit_req zone=rate;"],
    zone: "rate",
    finds: ["limits", "limit_req zone=rate burst=100 nodelay;"],
  },
  {
    name: "a limit of connections",
    breaks: ["limit_conn connections 2;"],
    zone: "connections",
    finds: ["limits", "limit_conn connections 100;"],
  },
  {
    name: "a wrong port",
    breaks: ["proxy_pass http://127.0.0.1:1;"],
    finds: ["page", "proxy_pass {upstream};"],
  },
  {
    name: "an origin that is not allowed",
    server: { allowOrigins: ["plots.example.com"] },
    finds: ["page", "--allow-websocket-origin {host}"],
  },
  {
    name: "redirects to https without end",
    isTls: true,
    innerRedirects: true,
    without: ["proxy_set_header x-forwarded-proto"],
    finds: ["page", "proxy_set_header X-Forwarded-Proto $scheme;"],
  },
  { name: "nothing but proxy_pass", without: PROXIED.map(keyOf), finds: ["host", "proxy_set_header Host $http_host;"] },
];

const quiet = () => undefined;
/** The server logs what it rejects. */
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet, critical: quiet };

const MAX_ROUNDS = 3;
const AT_ONCE = 8;
const EXIT_CODES = { ok: 0, warning: 1, fault: 2 };

async function makeConfiguration(each) {
  const [port, innerPort] = [await freePort(), await freePort()];
  const { breaks = [], without = [], path = "/plots/", serverLines = [], server = {} } = each;
  const host = `127.0.0.1:${port}`;
  const good = ["proxy_pass {upstream};", ...PROXIED];
  return {
    ...each,
    port,
    innerPort,
    host,
    path,
    url: `${each.isTls ? "https" : "http"}://${host}/plots/app`,
    location: breaks.reduce(
      applied,
      good.filter((line) => !without.includes(keyOf(line))),
    ),
    serverLines,
    options: { prefix: "/plots", allowOrigins: [host], trustedProxies: ["loopback"], ...server },
    temporary: join(folder, `temporary-${port}`),
    running: undefined,
    report: undefined,
  };
}

function serverBlock({ port, innerPort, path, location, serverLines, temporary, upstream, ...each }) {
  const tls = each.isTls ? `ssl_certificate ${certificate}; ssl_certificate_key ${key};` : "";
  const of = (lines, to) => lines.map((line) => line.replaceAll("{upstream}", to)).join("\n    ");
  const own = each.hasNoTemporaryFolder ? [`proxy_temp_path ${temporary};`] : [];
  const forwarded = [
    ...PROXIED.filter((line) => !line.includes("X-Forwarded-Proto")),
    "proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto;",
  ];
  const inner = `server {
  listen 127.0.0.1:${innerPort};
  location / {
    if ($http_x_forwarded_proto != "https") { return 301 https://$http_host$request_uri; }
    ${of(["proxy_pass {upstream};", ...forwarded], upstream)}
  }
}`;
  const target = each.innerRedirects ? `http://127.0.0.1:${innerPort}` : upstream;
  return `server {
  listen 127.0.0.1:${port}${each.isTls ? " ssl" : ""}${each.hasNoTemporaryFolder ? " sndbuf=32k" : ""};
  ${tls}
  ${serverLines.join("\n  ")}
  location ${path} {
    ${of([...location, ...own], target)}
  }
}
${each.innerRedirects ? inner : ""}`;
}

function app(doc) {
  doc.add_root(new Slider({ start: 0, end: 10, value: 1 }));
}

/** Starts the server behind a configuration, unless one with the same options is running. */
async function serve(configuration, servers) {
  const name = JSON.stringify(configuration.options);
  if (!servers.has(name)) {
    const server = new Server({ "/app": app }, { port: 0, log: LOG, ...configuration.options });
    await server.start();
    servers.set(name, server);
  }
  configuration.upstream = `http://127.0.0.1:${servers.get(name).port}`;
}

function runDoctor({ url, idleS = 1, upstream }) {
  const args = ["dist/cli/main.js", "doctor", url, "--json", "--idle", String(idleS), "--upstream", upstream];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ exitCode: error?.code ?? 0, stdout, stderr });
    });
  });
}

/** Examines all, some at once. */
async function examineAll(configurations) {
  const waiting = [...configurations];
  const worker = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      const { exitCode, stdout, stderr } = await runDoctor(each);
      each.exitCode = exitCode;
      each.report = stdout === "" ? { result: stderr, checks: [] } : JSON.parse(stdout);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const OPTIONS = {
  "--prefix": (value) => ({ prefix: value }),
  "--allow-websocket-origin": (value) => ({ allowOrigins: [value] }),
  "--trusted-proxies": (value) => ({ trustedProxies: [value] }),
};

function applyCures(configuration) {
  const cures = configuration.report.checks.flatMap((check) => check.cures);
  for (const { at, where, lines } of cures) {
    for (const line of lines.map((each) => each.replace("ZONE", configuration.zone))) {
      if (at === "plotctl") {
        const [option, value] = line.split(" ");
        configuration.options = { ...configuration.options, ...OPTIONS[option](value) };
      } else if (where === "in the server block") {
        configuration.serverLines = applied(configuration.serverLines, line);
      } else configuration.location = applied(configuration.location, line);
    }
  }
}

const HTTP_LINES = () => `
limit_req_zone $server_port zone=rate:1m rate=8r/s;
limit_conn_zone $server_port zone=connections:1m;
proxy_cache_path ${folder}/cache keys_zone=pages:1m;`;

/** Runs nginx and the servers for the configurations while `run` runs. */
async function withAll(configurations, servers, run) {
  for (const each of configurations) await serve(each, servers);
  for (const { hasNoTemporaryFolder, temporary } of configurations) {
    if (hasNoTemporaryFolder) rmSync(temporary, { force: true, recursive: true });
  }
  const http = [HTTP_LINES(), ...configurations.map(serverBlock)].join("\n");
  const stop = await startNginx({ http, port: configurations[0].port });
  for (const { hasNoTemporaryFolder, temporary } of configurations) {
    if (!hasNoTemporaryFolder) continue;
    rmSync(temporary, { recursive: true });
    writeFileSync(temporary, "");
  }
  try {
    await run();
  } finally {
    await stop();
  }
}

function check(isTrue, report) {
  if (!isTrue) throw new Error(JSON.stringify(report, null, 2));
}

/** Two tests for each configuration. */
export const DOCTOR_TESTS = 2 * CASES.length;

export async function testDoctor() {
  mkdirSync(folder, { recursive: true });
  execFileSync(
    "openssl",
    // prettier-ignore
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj", "/CN=plots", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
    { stdio: "ignore" },
  );
  const servers = new Map();
  try {
    const all = [];
    for (const each of CASES) all.push(await makeConfiguration(each));
    await withAll(all, servers, () => examineAll(all));
    for (const { name, finds, report, exitCode, upstream, host } of all) {
      const [wanted, cure] = finds;
      await test(`doctor finds ${name}, and prints the line that cures it`, () => {
        const found = report.checks.find((each) => each.check === wanted);
        const line = cure.replace("{upstream}", upstream).replace("{host}", host);
        const lines = found?.cures.flatMap((each) => each.lines.map((text) => text.replace("ZONE", "rate"))) ?? [];
        check(["fault", "warning"].includes(found?.result), report);
        check(lines.includes(line) || lines.includes(line.replace("connections", "rate")), report);
        check(exitCode === EXIT_CODES[report.result] && exitCode > 0, report);
      });
    }
    let broken = all;
    for (let round = 1; round <= MAX_ROUNDS && broken.length > 0; round++) {
      broken.forEach(applyCures);
      await withAll(broken, servers, () => examineAll(broken));
      broken = broken.filter(({ report }) => report.result !== "ok");
    }
    for (const { name, report, exitCode } of all) {
      await test(`doctor finds nothing after its lines for ${name} are applied`, () => {
        check(report.result === "ok" && exitCode === 0, report);
        check(
          report.checks.every(({ result }) => result === "ok"),
          report,
        );
      });
    }
  } finally {
    for (const server of servers.values()) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "../../../src/exports/config.js";
import { settingEntries, type SettingKey } from "../../../src/cli/settings/all-settings.js";
import { detailsOf } from "../../../src/cli/settings/explain.js";
import { readConfiguration } from "../../../src/cli/settings/configuration.js";
import { serverOptions, serverSettings } from "../../../src/cli/settings/server-settings.js";
import { SERVER_SETTINGS } from "../../../src/server/options.js";
import type { Setting } from "../../../src/settings/setting.js";
import { variablesOf } from "../../../src/settings/texts.js";
import { plotctl } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const certificate = join(folder, "certificate.pem");
const key = join(folder, "key.pem");
execFileSync(
  "openssl",
  [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"],
    ...["-keyout", key, "-out", certificate],
  ],
  { stdio: "ignore" },
);

/** A value of each that is not its default. If it needs others, they are set with it. */
const SAMPLES: Record<SettingKey, { value: unknown; with?: Record<string, unknown> }> = {
  apps: { value: [join(folder, "a.ts")] },
  port: { value: 5017 },
  address: { value: "127.0.0.1" },
  unixSocket: { value: join(folder, "socket") },
  sslCertfile: { value: certificate, with: { sslKeyfile: key } },
  sslKeyfile: { value: key, with: { sslCertfile: certificate } },
  sslPassword: { value: "opens-sesame" },
  prefix: { value: "/plots" },
  index: { value: false },
  watchdog: { value: false },
  killStalledS: { value: 60 },
  metricsPort: { value: 9100 },
  metricsAddress: { value: "0.0.0.0", with: { metricsPort: 9100 } },
  admin: { value: "/admin" },
  drainDelayS: { value: 5 },
  graceS: { value: 20 },
  clientWrites: { value: "none" },
  indexRedirect: { value: false },
  indexTemplate: { value: file("index.html", "{% for item in items %}{{ item }}{% endfor %}") },
  icoPath: { value: "none" },
  hstsS: { value: 31_536_000 },
  numProcs: { value: 4 },
  store: { value: "file:plots.db" },
  multiUser: { value: true },
  signUp: { value: true, with: { multiUser: true } },
  maxPublishedBytes: { value: 307 },
  maxPublishedModels: { value: 308 },
  liveDurability: { value: "relaxed" },
  quotaDocuments: { value: 309 },
  quotaBytes: { value: 310 },
  glob: { value: true },
  show: { value: true },
  browser: { value: "none" },
  useConfig: { value: file("plain.json", "{}") },
  allowHosts: { value: ["a.example", "b.example:81"] },
  allowOrigins: { value: ["*.example", "b.example:81"] },
  requireOrigin: { value: true },
  useXheaders: { value: true },
  csp: { value: "strict" },
  trustedProxies: { value: ["loopback", "10.0.0.0/8"] },
  authModule: { value: file("auth.ts", "") },
  basicAuth: { value: "ada:$scrypt$ln=15,r=8,p=3$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNo" },
  authHeader: { value: "X-User", with: { useXheaders: true } },
  authGroupsHeader: { value: "X-Groups", with: { authHeader: "X-User", useXheaders: true } },
  oidcIssuer: { value: "https://issuer.example", with: { oidcClientId: "plots" } },
  oidcClientId: { value: "plots", with: { oidcIssuer: "https://issuer.example" } },
  oidcClientSecret: { value: "opens-sesame" },
  oidc: { value: [{ name: "a", issuer: "https://issuer.example", clientId: "plots" }] },
  guests: { value: true, with: { authModule: "auth.ts" } },
  access: { value: { "*": "everybody" } },
  cookieSecret: { value: "c".repeat(32) },
  includeHeaders: { value: ["X-One", "X-Two"] },
  excludeHeaders: { value: ["X-One", "X-Two"] },
  includeCookies: { value: ["one", "two"] },
  excludeCookies: { value: ["one", "two"] },
  sessionIds: { value: "signed", with: { secretKey: "k".repeat(32) } },
  secretKey: { value: "s".repeat(32) },
  sessionTokenExpirationS: { value: 301 },
  unusedSessionLifetimeMs: { value: 301 },
  checkUnusedSessionsMs: { value: 301 },
  keepAliveMs: { value: 301 },
  maxSessions: { value: 301 },
  maxConnections: { value: 301 },
  maxDocumentBytes: { value: 1000 },
  maxDocumentModels: { value: 302 },
  maxBodyBytes: { value: 306 },
  maxUploadBytes: { value: 303 },
  maxUploadFiles: { value: 304 },
  maxUploadTimeS: { value: 305 },
  maxTotalUploadBytes: { value: 305 },
  sessionSnapshots: { value: "/tmp/sessions" },
  sessionSnapshotIntervalS: { value: "off" },
  takeover: { value: true },
  runDir: { value: "/tmp/run" },
  uploadFolder: { value: "/tmp/uploads" },
  websocketMaxMessageBytes: { value: 301 },
  websocketCompressionLevel: { value: 3 },
  websocketCompressionMemLevel: { value: 3, with: { websocketCompressionLevel: 3 } },
  logLevel: { value: "error" },
  logFormat: { value: "json" },
  logFile: { value: join(folder, "log") },
  statsLogFrequencyMs: { value: 301 },
  memLogFrequencyMs: { value: 301 },
  dev: { value: [join(folder, "a.yaml")] },
  devMode: { value: true },
};

const textsOf = (value: unknown): string[] => [value].flat().map(String);
const isJson = ({ kind }: Setting): boolean => kind === "json";

/** The flag as a user would type it. */
function typed({ flag, ...setting }: Setting, value: unknown): string[] {
  if (setting.kind === "boolean") return [`--${flag}`];
  if (setting.kind === "list" && setting.isGreedy !== true) {
    return textsOf(value).flatMap((each) => [`--${flag}`, each]);
  }
  return [`--${flag}`, ...textsOf(value)];
}

function inVariable(setting: Setting, value: unknown): string {
  if (isJson(setting)) return JSON.stringify(value);
  if (setting.kind === "boolean") return "yes";
  return textsOf(value).join(",");
}

describe("settings", () => {
  const config = file("others.json", "{}");

  it.each(settingEntries.map(([name]) => name))(
    "%s has the same effect as a flag, as each of its variables and in the file, and its source is reported",
    async (name) => {
      const setting = settingEntries.find(([each]) => each === name)?.[1] as Setting;
      const { value, with: others = {} } = SAMPLES[name];
      const shown = setting.kind === "secret" || isJson(setting) ? "set" : textsOf(value).join(", ").slice(0, 12);
      writeFileSync(config, JSON.stringify(others));
      const expectDetails = (details: string, from: string): void => {
        expect(details.split("\n")[0]).toMatch(new RegExp(`^${name}:\\s+`));
        expect(details.split("\n")[0]).toContain(shown);
        expect(details.split("\n")[0]).toContain(`(${from})`);
        if (setting.kind === "secret") expect(details).not.toContain(String(value));
      };
      const isFileRead = name !== "useConfig";
      if (setting.flag !== undefined) {
        const useConfig = isFileRead ? ["--use-config", config] : [];
        const { code, stdout, stderr } = await plotctl(["config", name, ...useConfig, ...typed(setting, value)]);
        expect([code, stderr]).toEqual([0, ""]);
        expectDetails(stdout, `--${setting.flag}`);
      }
      const read = async (env: Record<string, string>): Promise<string> => {
        const configuration = await readConfiguration(isFileRead ? { "use-config": config } : {}, env);
        serverSettings(configuration);
        return detailsOf(name, configuration).join("\n");
      };
      for (const variable of variablesOf(setting)) {
        const [variableName, text] =
          typeof variable === "string" ? [variable, inVariable(setting, value)] : [variable.name, "yes"];
        expectDetails(await read({ [variableName]: text }), variableName);
      }
      if (setting.isInFile === false) return;
      writeFileSync(config, JSON.stringify({ ...others, [name]: value }, undefined, 2));
      expectDetails(await read({}), `${config}:${Object.keys(others).length + 2}`);
    },
  );

  it("reach the server, each under its own name", async () => {
    const ofServer = settingEntries.filter(([name]) => Object.hasOwn(SERVER_SETTINGS, name));
    expect(ofServer.length).toBeGreaterThan(25);
    for (const [name] of ofServer) {
      const { value, with: others = {} } = SAMPLES[name];
      writeFileSync(config, JSON.stringify({ secretKey: "k".repeat(32), ...others, [name]: value }));
      const options = serverOptions(await readConfiguration({ "use-config": config }, {}));
      expect({ [name]: options[name as keyof typeof options] }).toEqual({ [name]: value });
    }
    writeFileSync(config, JSON.stringify({ includeHeaders: ["A"], excludeCookies: ["b"] }));
    const shown = serverOptions(await readConfiguration({ "use-config": config }, {}));
    expect(shown).toMatchObject({ appHeaders: { include: ["A"] }, appCookies: { exclude: ["b"] } });
  });

  it("show no hash of a password", async () => {
    const { stdout } = await plotctl([
      "config",
      "--basic-auth",
      `ada:$scrypt$ln=15,r=8,p=3$${"s".repeat(22)}$${"h".repeat(43)}`,
    ]);
    expect(stdout).toContain("ada:$scrypt$…");
    expect(stdout).not.toContain("ssss");
  });

  it("accept several secrets, separated by commas in a variable and as a list in the file", async () => {
    const secrets = ["n".repeat(32), "o".repeat(40)];
    for (const name of ["PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"]) {
      const env = { [name]: secrets.join(" , ") };
      expect(serverOptions(await readConfiguration({ "use-config": config }, env)).secretKey).toEqual(secrets);
    }
    writeFileSync(config, JSON.stringify({ sessionIds: "signed", secretKey: secrets }));
    expect(serverOptions(await readConfiguration({ "use-config": config }, {})).secretKey).toEqual(secrets);
    writeFileSync(config, JSON.stringify({ sessionIds: "signed", secretKey: [secrets[0], "short"] }));
    expect((await plotctl(["config", "--use-config", config])).stderr).not.toContain("short");
    await expect(readConfiguration({ "use-config": config }, {}).then((read) => serverSettings(read))).rejects.toThrow(
      "5 bytes long",
    );
  });

  it("have one order of precedence: the flag, the variable, the file, the default", async () => {
    const port = file("port.yaml", "# a port\nport: 5017\n");
    const first = async (args: readonly string[], env: Record<string, string>): Promise<string | undefined> =>
      /port: +(.*)/.exec((await plotctl(["config", "port", ...args], { env })).stdout)?.[1];
    const env = { BOKEH_DEFAULT_SERVER_PORT: "5019", PLOTCTL_DEFAULT_SERVER_PORT: "5018" };
    expect(await first(["--use-config", port, "--port", "5020"], env)).toBe("5020 (--port)");
    expect(await first(["--use-config", port], env)).toBe("5018 (PLOTCTL_DEFAULT_SERVER_PORT)");
    expect(await first(["--use-config", port], { BOKEH_DEFAULT_SERVER_PORT: "5019" })).toBe(
      "5019 (BOKEH_DEFAULT_SERVER_PORT)",
    );
    expect(await first(["--use-config", port], { PLOTCTL_DEFAULT_SERVER_PORT: "" })).toBe(`5017 (${port}:2)`);
    expect(await first([], {})).toBe("5006 (default)");
  });

  it("can be disabled by a flag if the file enables them", async () => {
    const on = file("on.json", '{ "requireOrigin": true }');
    const { stdout } = await plotctl(["config", "requireOrigin", "--use-config", on, "--require-origin=false"]);
    expect(stdout).toContain("false (--require-origin)");
  });

  it("are explained in one table, without secrets", async () => {
    const env = { PLOTCTL_SECRET_KEY: "q".repeat(40), BOKEH_SIGN_SESSIONS: "yes" };
    const { stdout } = await plotctl(["config", "--explain", "--port", "5007"], { env });
    expect(stdout).toContain("Precedence: flag, variable, configuration file ");
    expect(stdout).toMatch(/^port +5007 +--port$/m);
    expect(stdout).toMatch(/^sessionIds +signed +BOKEH_SIGN_SESSIONS$/m);
    expect(stdout).toMatch(/^secretKey +set +PLOTCTL_SECRET_KEY$/m);
    expect(stdout).toMatch(/^keepAliveMs +37000 +default$/m);
    expect(stdout).not.toContain("qqq");
    for (const [name] of settingEntries) expect(stdout).toMatch(new RegExp(`^${name} `, "m"));
    const { stdout: changed } = await plotctl(["config"], { env });
    expect(changed).toContain("secretKey");
    expect(changed).not.toContain("keepAliveMs");
  });

  it("are described in detail, one at a time", async () => {
    const { stdout } = await plotctl(["config", "csp"]);
    expect(stdout).toMatch(/^ {2}meaning +Content-Security-Policy of pages: auto, strict, off, or a policy$/m);
    expect(stdout).toContain("`strict` never allows code of models.");
    expect(stdout).toMatch(/^ {2}variable +PLOTCTL_CSP$/m);
  });

  it("are found by key and by flag, and the nearest is suggested", async () => {
    expect((await plotctl(["config", "allow-websocket-origin"])).stdout).toContain("PLOTCTL_ALLOW_WS_ORIGIN");
    const { code, stderr } = await plotctl(["config", "prot"]);
    expect([code, stderr]).toEqual([1, 'ERROR: There is no setting "prot". Did you mean "port"? [UNKNOWN_SETTING]\n']);
  });
});

describe("the configuration file", () => {
  const errorOutput = async (name: string, text: string): Promise<string> => {
    const { code, stderr } = await plotctl(["config", "--use-config", file(name, text)]);
    expect(code).toBe(1);
    return stderr.replace(`${folder}/`, "");
  };

  it("may be TypeScript with defineConfig, whose default export counts", async () => {
    file("shared.ts", "export const origin: string = 'a.example';");
    const config = file(
      "plotctl.config.ts",
      `import { defineConfig } from "plotctl/config";
       import { origin } from "./shared.js";
       export default defineConfig({
         port: 5007,
         allowOrigins: [origin],
         index: false,
       });`,
    );
    const { stdout } = await plotctl(["config", "--use-config", config]);
    expect(stdout).toMatch(/^port +5007 +\S*plotctl\.config\.ts:4$/m);
    expect(stdout).toMatch(/^allowOrigins +a\.example +\S*:5$/m);
    expect(stdout).toMatch(/^index +false +\S*:6$/m);
  });

  it("has types, so that editors complete keys and values", () => {
    const config = { port: 5007, logLevel: "debug", dev: ["notes.md"], sessionIds: "signed", index: false } as const;
    expect(defineConfig(config)).toBe(config);
    // @ts-expect-error A port is a number.
    defineConfig({ port: "5007" });
    // @ts-expect-error No such level.
    defineConfig({ logLevel: "loud" });
    // @ts-expect-error No such key.
    defineConfig({ prefx: "" });
    // @ts-expect-error A file does not name another one.
    defineConfig({ useConfig: "other.ts" });
  });

  it("is found in the current folder, and two of them are an error", async () => {
    const there = join(folder, "there");
    mkdirSync(there);
    writeFileSync(join(there, "plotctl.config.yaml"), "port: 5008\n");
    const before = process.cwd();
    process.chdir(there);
    try {
      expect((await plotctl(["config"])).stdout).toMatch(/^port +5008 +plotctl\.config\.yaml:1$/m);
      writeFileSync(join(there, "plotctl.config.json"), "{}");
      const { code, stderr } = await plotctl(["config"]);
      expect([code, stderr]).toEqual([
        1,
        "ERROR: plotctl.config.json and plotctl.config.yaml are both here. Select one with --use-config. [AMBIGUOUS_CONFIG]\n",
      ]);
    } finally {
      process.chdir(before);
    }
  });

  it("resolves paths from its own folder", async () => {
    const config = file("paths.yaml", "apps: [apps/one.ts]\nlogFile: plotctl.log\nicoPath: none\n");
    const { stdout } = await plotctl(["config", "--use-config", config]);
    expect(stdout).toContain(join(folder, "apps/one.ts"));
    expect(stdout).toContain(join(folder, "plotctl.log"));
    expect(stdout).toMatch(/^icoPath +none /m);
  });

  it.each([
    ["unknown.yaml", "port: 1\nprefx: a\n", 'unknown.yaml:2: there is no setting "prefx". Did you mean "prefix"?'],
    ["flag.json", '{\n "allow-websocket-origin": []}', 'The key of --allow-websocket-origin is "allowOrigins".'],
    ["use.yaml", "useConfig: other.yaml", 'there is no setting "useConfig"'],
    ["type.yaml", "port: high\n", 'type.yaml:1: port: expected a whole number, got "high".'],
    ["type.json", '{"port": "5007"}', 'type.json:1: port: expected a whole number, got "5007".'],
    ["list.yaml", "\nallowHosts: a.example", 'list.yaml:2: allowHosts: expected a list of texts, got "a.example".'],
    ["switch.yaml", "index: 1", "index: expected true or false, got 1."],
    ["word.yaml", "logLevel: loud", 'logLevel: expected "trace", '],
    ["secret.yaml", "secretKey: 1234567", "secretKey: expected a text or a list of texts, got something else."],
    ["bounds.yaml", "a: &x 1\nport: 70000", 'there is no setting "a"'],
    ["bound.yaml", "port: 70000", "bound.yaml:1: port: expected a whole number from 0 to 65535, got 70000."],
    ["both.yaml", "includeCookies: [a]\nexcludeCookies: [b]", "both.yaml:1: includeCookies or "],
    ["broken.json", '{\n"port": }', "broken.json:2:9: this is not valid JSON: "],
    ["comma.json", '{\n"port": 1,\n}', "comma.json:3:1: this is not valid JSON: "],
    ["cut.json", '{\n"port":\n', "cut.json:2:8: this is not valid JSON: "],
    ["broken.yaml", "index: true\nport: }", "broken.yaml:2:7: this is not valid YAML: "],
    ["list.json", "[]", "expected settings by name"],
    ["nothing.ts", "export const port = 1;", "there is no default export"],
    ["throws.ts", "\nthrow new Error('why');", "throws.ts:2:7: why"],
    ["syntax.ts", "export default {", "syntax.ts:"],
    ["text.txt", "", "a configuration is a file that ends in .ts"],
  ])("is rejected with file, line and key of the error: %s", async (name, text, words) => {
    const stderr = await errorOutput(name, text);
    expect(stderr).toMatch(/^ERROR: [^\n]*\n$/);
    expect(stderr).toContain(words);
  });

  it("must exist if it is named", async () => {
    const { code, stderr } = await plotctl(["serve", "--use-config", "nowhere.ts"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('The configuration "nowhere.ts" cannot be read')]);
  });

  it("sets the apps and options of plotctl serve", async () => {
    file("one.ts", "");
    const config = file("serve.json", '{ "apps": ["*.ts"], "glob": true, "prefix": "pre", "port": 0, "show": true }');
    rmSync(join(folder, "syntax.ts"), { force: true });
    const { code, stderr, stdout, opened } = await plotctl(["serve", "--use-config", config], {
      env: { BOKEH_BROWSER: "lynx" },
    });
    expect(code).toBe(0);
    expect(stderr).toContain(`Settings from ${config}`);
    expect(stdout).toMatch(/^http:\/\/localhost:\d+\/pre\/one$/m);
    expect(opened).toContainEqual([expect.stringMatching(/\/pre\/one$/), "lynx"]);
  });
});

describe("plotctl serve", () => {
  it("warns of variables that resemble its own, with the nearest", async () => {
    const env = { PLOTCTL_PREFIXX: "a", PLOTCTL_PORT: "1", PLOTCTL_CHROMIUM: "b", PLOTCTL_RESOURCES: "cdn" };
    const { code, stderr } = await plotctl(["serve", "--port", "0"], { env });
    expect(code).toBe(0);
    expect(stderr.match(/There is no variable .*/g)).toEqual([
      'There is no variable PLOTCTL_PREFIXX. Did you mean "PLOTCTL_PREFIX"?',
      'There is no variable PLOTCTL_PORT. Did you mean "PLOTCTL_DEFAULT_SERVER_PORT"?',
    ]);
  });

  it("serves files and folders by their names, and passes the arguments after --args to each", async () => {
    const script = `export default (doc) => { doc.title = process.argv.slice(2).join(" "); }`;
    mkdirSync(join(folder, "my.app"));
    const files = [file("a.ts", script), join(folder, "my.app")];
    file("my.app/main.ts", script);
    let stderr = "";
    const titles: (string | undefined)[] = [];
    const { code } = await plotctl(["serve", ...files, "--port", "0", "--args", "foo", "--bar", "1"], {
      stderr: (text) => void (stderr += text),
      untilSignal: async () => {
        while (!stderr.includes("Routes: ")) await new Promise(setImmediate);
        const port = /127\.0\.0\.1 port (\d+)/.exec(stderr)?.[1];
        for (const route of ["/a", "/my.app"]) {
          const page = await (await fetch(`http://127.0.0.1:${port}${route}`)).text();
          titles.push(/<title>(.*?)<\/title>/.exec(page)?.[1]);
        }
        return "SIGTERM";
      },
    });
    expect([code, titles]).toEqual([0, ["foo --bar 1", "foo --bar 1"]]);
  });

  it("also writes its log to a file, as JSON, with stderr unchanged", async () => {
    const log = file("server.log", "before\n");
    const { stderr } = await plotctl(["serve", "--port", "0", "--log-file", log]);
    expect(stderr).toBe("");
    const [before, ...lines] = readFileSync(log, "utf8").trim().split("\n");
    expect(before).toBe("before");
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg).join()).toContain("Routes: ");
  });
});

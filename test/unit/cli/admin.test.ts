// Where `plotctl serve --admin` serves the admin page, and when it does not.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plotctl } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "admin-"));
const app = join(folder, "app.ts");
writeFileSync(app, "");
const rules = join(folder, "rules.json");
writeFileSync(rules, JSON.stringify({ access: { "/admin": "everybody" } }));
afterAll(() => rmSync(folder, { recursive: true }));

const BASIC_AUTH = [
  "--basic-auth",
  "ada:$scrypt$ln=15,r=8,p=3$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNo",
];
const serve = (...flags: string[]) => plotctl(["serve", app, "--port", "0", ...flags]);

describe("plotctl serve --admin", () => {
  it("serves the page to this machine, and elsewhere to users who sign in", async () => {
    const statuses: number[] = [];
    const untilAsked = (): Promise<NodeJS.Signals> => asked;
    let answered = (): void => {};
    const asked = new Promise<NodeJS.Signals>((resolve) => (answered = () => resolve("SIGTERM")));
    const stdout = (text: string | Uint8Array): void => {
      const [url = ""] = /http:\S+\/admin/.exec(String(text)) ?? [];
      void fetch(url)
        .then(({ status }) => statuses.push(status))
        .finally(answered);
    };
    const { code } = await plotctl(["serve", app, "--port", "0", "--admin", "/admin"], {
      untilSignal: untilAsked,
      stdout,
    });
    expect([code, statuses]).toEqual([0, [200]]);
    expect((await serve("--admin", "/admin", "--address", "0.0.0.0", ...BASIC_AUTH)).code).toBe(0);
  });

  it.each([
    ["--address", "0.0.0.0"],
    ["--unix-socket", join(folder, "socket")],
    ["--use-xheaders"],
    ["--host", "plots.example"],
  ])("exits 1 without a sign-in with %s %s", async (...flags) => {
    const port = flags.includes("--unix-socket") ? [] : ["--port", "0"];
    const { code, stderr } = await plotctl(["serve", app, ...port, "--admin", "/admin", ...flags]);
    expect(code).toBe(1);
    expect(stderr).toContain("--admin needs a way for users to sign in.");
  });

  it("exits 1 where an app or an access rule is in its place", async () => {
    const taken = await serve("--admin", "/app");
    expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('The admin page cannot be at "/app"')]);
    const ruled = await serve("--admin", "/admin", "--use-config", rules, ...BASIC_AUTH);
    expect([ruled.code, ruled.stderr]).toEqual([1, expect.stringContaining('has a rule for "/admin"')]);
  });
});

describe("plotctl serve --metrics-port", () => {
  it("exits 1 for the port of the apps", async () => {
    const { code, stderr } = await plotctl(["serve", app, "--port", "5100", "--metrics-port", "5100"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("--metrics-port must not be the port of the apps")]);
  });
});

// PostgreSQL for tests: a server of its own, started from Debian's packages, or the one that PLOTCTL_POSTGRES names. Suites
// without one are skipped by name; PLOTCTL_REQUIRE_SERVICES makes that a failure.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port.js";

const DEBIAN = "/usr/lib/postgresql";

function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(DEBIAN, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (found !== undefined) return found;
  const { status, stdout } = spawnSync("sh", ["-c", 'dirname "$(readlink -f "$(command -v initdb)")"']);
  return status === 0 && String(stdout).trim() !== "." ? String(stdout).trim() : undefined;
}

const programs = findPrograms();
const isThere = process.env["PLOTCTL_POSTGRES"] !== undefined || programs !== undefined;

/** A suite that needs PostgreSQL. */
export const describePostgres: typeof describe =
  isThere || process.env["PLOTCTL_REQUIRE_SERVICES"] !== undefined
    ? describe
    : (Object.assign((name: string, run: () => void) => describe.skip(`${name} (PostgreSQL is not installed)`, run), {
        ...describe,
      }) as unknown as typeof describe);

let databases = 0;

export class PostgresServer {
  readonly #url: string;
  readonly #folder: string | undefined;

  private constructor(url: string, folder: string | undefined) {
    this.#url = url;
    this.#folder = folder;
  }

  /** Starts a server, with fsync only where that is asked for. */
  static async start({ fsync = false } = {}): Promise<PostgresServer> {
    const given = process.env["PLOTCTL_POSTGRES"];
    if (given !== undefined) return new PostgresServer(given, undefined);
    if (programs === undefined) throw new Error("PostgreSQL is not installed, and PLOTCTL_POSTGRES names no server.");
    const folder = mkdtempSync(join(tmpdir(), "plotctl-postgres-"));
    const port = await freePort();
    asPostgres(folder, join(programs, "initdb"), [
      "-A",
      "trust",
      "-U",
      "plotctl",
      "--no-sync",
      "-D",
      join(folder, "db"),
    ]);
    const options = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=${fsync ? "on" : "off"}`;
    const log = join(folder, "log");
    asPostgres(folder, join(programs, "pg_ctl"), ["-w", "-D", join(folder, "db"), "-l", log, "-o", options, "start"]);
    return new PostgresServer(`postgres://plotctl@127.0.0.1:${port}/postgres`, folder);
  }

  /** The URL of a new, empty database. */
  async database(): Promise<string> {
    const name = `plotctl_${process.pid}_${++databases}`;
    await this.run(`create database ${name}`);
    return Object.assign(new URL(this.#url), { pathname: `/${name}` }).href;
  }

  /** Runs a statement in the first database. */
  async run(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  /** The process ids of the server, its own first. */
  get pids(): number[] {
    const main = Number(readFileSync(join(this.#folder ?? "", "db/postmaster.pid"), "utf8").split("\n")[0]);
    const { stdout } = spawnSync("pgrep", ["-P", String(main)]);
    return [main, ...String(stdout).trim().split("\n").filter(Boolean).map(Number)];
  }

  /** From now on, roles other than the first one need their password. */
  async requirePasswords(): Promise<void> {
    const file = join(this.#folder ?? "", "db/pg_hba.conf");
    writeFileSync(file, "host all plotctl 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    await this.run("select pg_reload_conf()");
  }

  restart(): void {
    const folder = this.#folder ?? "";
    asPostgres(folder, join(programs ?? "", "pg_ctl"), ["-w", "-D", join(folder, "db"), "-m", "fast", "restart"]);
  }

  stop(): void {
    if (this.#folder === undefined || programs === undefined) return;
    const folder = this.#folder;
    asPostgres(folder, join(programs, "pg_ctl"), ["-D", join(folder, "db"), "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server refuses to run as root. */
function asPostgres(folder: string, program: string, args: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync("chown", ["postgres", folder]);
    chmodSync(folder, 0o755);
  }
  const command = isRoot ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
  execFileSync(command[0] as string, command.slice(1), { cwd: folder, stdio: "ignore" });
}

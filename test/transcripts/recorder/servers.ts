// The recorded servers: the built plotctl, and Bokeh's own.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { startCli } from "../../support/cli.js";

const APPS = join(process.cwd(), "test/transcripts/apps");
const BOKEH_URL = /localhost:(\d+)\/controls/;

export interface RecordedServer {
  readonly port: number;
  stop(): Promise<unknown>;
}

export async function startPlotctl(): Promise<RecordedServer> {
  const server = await startCli(["controls.ts", "blank.ts"].map((name) => join(APPS, name)));
  return { port: server.port, stop: () => server.stop() };
}

export async function startBokeh(python: string): Promise<RecordedServer> {
  const apps = ["controls.py", "blank.py"].map((name) => join(APPS, name));
  const child = spawn(python, ["-m", "bokeh", "serve", ...apps, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => child.kill());
  const ended = new Promise((resolve) => child.once("close", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    let output = "";
    const take = (text: string) => {
      output += text;
      const match = BOKEH_URL.exec(output);
      if (match !== null) resolve(Number(match[1]));
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    void ended.then(() => reject(new Error(`bokeh serve ended:\n${output}`)));
  });
  return {
    port,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

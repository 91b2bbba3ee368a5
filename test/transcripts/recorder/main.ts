// All recordings, in sequence. Usage and output: record.mjs.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { WebSocket } from "ws";
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../../../src/base/version.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { launchBrowser } from "../../support/chromium.js";
import { transcriptFile, writeTranscript } from "../transcript.js";
import { everyControl, reconnect, twoTabs } from "./in-browser.js";
import { RecordingProxy } from "./proxy.js";
import { renumbered } from "./renumber.js";
import { startBokeh, startPlotctl } from "./servers.js";
import { SIGHTS } from "./sights.js";

const PYTHON = process.env["PLOTCTL_PYTHON"] ?? "python3";
const BROWSER_SCENARIOS = { controls: everyControl, "two-tabs": twoTabs };
const PYTHON_SCENARIOS = ["patching", "big-buffers", "pushing", "arguments"];
const PYTHON_LIMIT_MS = 60_000;

const run = promisify(execFile);

/** Records those whose name contains one of the words; without words, all. */
export async function recordAll(words: readonly string[]): Promise<void> {
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  const bokehVersion = await versionOfBokeh();
  const browser = await launchBrowser();
  const servers = [
    {
      word: "plotctl",
      title: `plotctl ${PLOTCTL_VERSION}`,
      bokehjs: BOKEHJS_VERSION,
      inBrowser: { ...BROWSER_SCENARIOS, reconnect },
      start: startPlotctl,
    },
    {
      word: "bokeh",
      title: `Bokeh's own server ${bokehVersion}`,
      bokehjs: bokehVersion,
      // The BokehJS 3.9.2 that this server serves cannot pull a document with buffers a second time.
      inBrowser: BROWSER_SCENARIOS,
      start: () => startBokeh(PYTHON),
    },
  ];
  try {
    for (const { word, title, bokehjs, inBrowser, start } of servers) {
      const server = await start();
      try {
        for (const [scenario, act] of Object.entries(inBrowser)) {
          const name = `bokehjs-${word}-${scenario}`;
          if (!isWanted(name)) continue;
          const comment = `BokehJS ${bokehjs} in Chromium ${browser.version()}, with ${title}.`;
          await record(name, { comment, port: server.port, act: (proxy) => act({ browser, proxy }) });
        }
        for (const scenario of PYTHON_SCENARIOS) {
          const name = `python-${word}-${scenario}`;
          if (!isWanted(name)) continue;
          const comment = `Python bokeh.client ${bokehVersion}, with ${title}.`;
          await record(name, { comment, port: server.port, act: (proxy) => actInPython(proxy, scenario) });
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    await browser.close();
  }
}

async function versionOfBokeh(): Promise<string> {
  try {
    return (await run(PYTHON, ["-c", "import bokeh; print(bokeh.__version__)"])).stdout.trim();
  } catch (cause) {
    throw new Error(`${PYTHON} cannot import bokeh; PLOTCTL_PYTHON may name a Python that can.`, { cause });
  }
}

interface Recording {
  readonly comment: string;
  readonly port: number;
  readonly act: (proxy: RecordingProxy) => Promise<void>;
}

async function record(name: string, { comment, port, act }: Recording): Promise<void> {
  const proxy = await RecordingProxy.start(port);
  try {
    await act(proxy);
    await proxy.deserted();
    await pullFinalDocument(proxy);
    await proxy.deserted();
  } finally {
    await proxy.stop();
  }
  const file = transcriptFile(name);
  await mkdir(dirname(file), { recursive: true });
  const text = writeTranscript(comment, renumbered(proxy.entries));
  await writeFile(file, text);
  console.log(`${name}: ${proxy.entries.length} entries, ${text.length} characters`);
}

async function actInPython(proxy: RecordingProxy, scenario: string): Promise<void> {
  const program = join(process.cwd(), "test/transcripts/recorder/client.py");
  const { stdout } = await run(PYTHON, [program, proxy.url(""), scenario, JSON.stringify(SIGHTS)], {
    timeout: PYTHON_LIMIT_MS,
  });
  proxy.note(proxy.latest, JSON.parse(stdout) as Record<string, Json>);
}

/** A client that only reads the same session. */
async function pullFinalDocument(proxy: RecordingProxy): Promise<void> {
  const { path, subprotocols } = proxy.address;
  const ws = new WebSocket(proxy.url(path).replace("http", "ws"), [...subprotocols]);
  // Bokeh's server may close a connection that does not wait for its greeting.
  await new Promise((resolve, reject) => ws.once("message", resolve).once("error", reject));
  for (const frame of ['{"msgid":"final","msgtype":"PULL-DOC-REQ"}', "{}", "{}"]) ws.send(frame);
  await proxy.settled();
  ws.close();
}

// Records the transcripts in `data` again. Run it by hand after a change of an app or a scenario here, or for a new version
// of a client; the tests only read.
//
//   npm run build && node test/transcripts/record.mjs [WORD…]      only the recordings whose name holds one of the words
//
// Needs Chromium (see test/support/chromium.ts) and a Python with Bokeh 3.9.2: that of PLOTCTL_PYTHON, else `python3`.
//
// The name of a transcript has the client: `bokehjs` (in Chromium; BokehJS is the one that the server serves) or
// `python` (bokeh.client), then the server: `plotctl` or `bokeh` (Bokeh's own `bokeh serve`, with equal apps), then the
// scenario. A proxy between the two copies every websocket message. At the end of each recording another client pulls
// the document, so that the transcript has its final state.
//
// Renumbered, since they differ in each process and would hide real changes in a `diff` (recorder/renumber.ts):
//   ids of messages, of models and of buffers; the hashes in the URLs of bundles. Equal ids stay equal, different ones
//   different; a message that several browsers received keeps its single id.
// Omitted, since no websocket message has them: session ids, tokens, cookies; and all timestamps.
// Unchanged: the order of messages, of keys and of buffers, spaces, the notation of numbers, pixels and data
//   coordinates. The latter depend on the browser's fonts, so two recordings on two machines differ in them.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");
process.chdir(ROOT);

// The recorder is TypeScript, as the test support that it uses.
const outfile = join(ROOT, ".cache/transcripts/recorder.mjs");
await mkdir(join(ROOT, ".cache/transcripts"), { recursive: true });
await build({
  entryPoints: [join(import.meta.dirname, "recorder/main.ts")],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
const { recordAll } = await import(pathToFileURL(outfile).href);
await recordAll(process.argv.slice(2));

// Records the transcripts in `data` anew. Run it by hand, when an app or a scenario here changed or a client came out that
// should be recorded; the tests only read.
//
//   npm run build && node test/transcripts/record.mjs [WORD…]      only the recordings whose name holds one of the words
//
// Needs Chromium (see test/support/chromium.ts) and a Python with Bokeh 3.9.2: that of PLOTCTL_PYTHON, else `python3`.
//
// Who talks to whom is in a transcript's name: `bokehjs` (in Chromium; BokehJS is the one that the server serves) or
// `python` (bokeh.client), then `plotctl` or `bokeh` (Bokeh's own `bokeh serve`, with equal apps), then what happens.
// A proxy stands between the two and copies every websocket message. At the end of each recording a client of ours pulls
// the document, so that the transcript has its final state.
//
// Renumbered, since they are drawn anew in each process and would hide in a `diff` what did change (recorder/renumber.ts):
//   ids of messages, of models and of buffers; the hashes in the URLs of bundles. Equal ids stay equal, different ones
//   different; a message that several browsers got keeps the one id that it has.
// Left out, since no websocket message holds them: session ids, tokens, cookies; and with them all timestamps.
// As they were: the order of messages, of keys and of buffers, spaces, the notation of numbers, pixels and data
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

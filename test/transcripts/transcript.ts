// A transcript: the messages on the sockets of one session, one by one, as text that people can read and `diff`
// can compare. Each line starts with the name of a connection; the first to open is `a`.
//
//   # text about the recording
//   a open ?speed=3          the connection opens, with the query of its websocket
//   a > {"msgid":"c1",…}     a text fragment of the client's (> from the client, < from the server)
//   a < gzip:H4sIAAAA…       a binary fragment: base64 of the gzipped bytes
//   a sees {"slider.value":4} the values in the client's own copy of the document
//   a close                  the client disconnects; `a cut`: the connection breaks
//
// The fragments of one message are together, at the position of its last one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Frame } from "../../src/protocol/framing.js";
import type { Json } from "../../src/serialize/wire-values.js";

export type Sender = "client" | "server";

/** An event on one connection. */
export type Entry =
  | { readonly is: "open"; readonly who: string; readonly query: string }
  | { readonly is: "message"; readonly who: string; readonly from: Sender; readonly message: RecordedMessage }
  | { readonly is: "sees"; readonly who: string; readonly values: Readonly<Record<string, Json>> }
  | { readonly is: "close" | "cut"; readonly who: string };

/** The fragments of one message as they were sent; only ids are renumbered. */
export interface RecordedMessage {
  readonly header: string;
  readonly metadata: string;
  readonly content: string;
  readonly buffers: readonly { readonly header: string; readonly data: Uint8Array }[];
}

export interface Transcript {
  readonly name: string;
  readonly entries: readonly Entry[];
}

const FOLDER = join(process.cwd(), "test/transcripts/data");
const ENDING = ".txt";
const GZIP = "gzip:";
const ARROWS = { client: ">", server: "<" } as const;

/** The file of the transcript with this name. */
export function transcriptFile(name: string): string {
  return join(FOLDER, name + ENDING);
}

/** The names of all transcripts, sorted. */
export function transcriptNames(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(ENDING));
  return files.map((file) => file.slice(0, -ENDING.length)).sort();
}

export function readTranscript(name: string): Transcript {
  const lines = readFileSync(transcriptFile(name), "utf8").split("\n");
  const entries: Entry[] = [];
  const begun = new Map<string, Frame[]>();
  for (const line of lines) {
    if (line === "" || line.startsWith("#")) continue;
    const [who = "", word = ""] = line.split(" ", 2);
    const rest = line.slice(who.length + word.length + 2);
    switch (word) {
      case "open":
        entries.push({ is: word, who, query: rest });
        break;
      case "close":
      case "cut":
        entries.push({ is: word, who });
        break;
      case "sees":
        entries.push({ is: word, who, values: JSON.parse(rest) as Record<string, Json> });
        break;
      case ARROWS.client:
      case ARROWS.server: {
        const frames = [...(begun.get(who + word) ?? []), readFrame(rest)];
        const message = wholeMessage(frames);
        begun.set(who + word, message === undefined ? frames : []);
        const from = word === ARROWS.client ? "client" : "server";
        if (message !== undefined) entries.push({ is: "message", who, from, message });
        break;
      }
      default:
        throw new Error(`${name} has a line that means nothing: ${line}`);
    }
  }
  return { name, entries };
}

export function writeTranscript(comment: string, entries: readonly Entry[]): string {
  const lines = comment.split("\n").map((words) => `# ${words}`);
  for (const entry of entries) {
    const { is, who } = entry;
    if (is === "message") {
      for (const frame of framesOf(entry.message)) lines.push(`${who} ${ARROWS[entry.from]} ${writeFrame(frame)}`);
    } else if (is === "open") {
      lines.push(`${who} open ${entry.query}`.trimEnd());
    } else if (is === "sees") {
      lines.push(`${who} sees ${JSON.stringify(entry.values)}`);
    } else {
      lines.push(`${who} ${is}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The message of these fragments, or undefined if it is incomplete. */
export function wholeMessage(frames: readonly Frame[]): RecordedMessage | undefined {
  const [header, metadata, content, ...rest] = frames as [string, string, string, ...Frame[]];
  const { num_buffers = 0 } = JSON.parse(header) as { num_buffers?: number };
  if (frames.length < 3 + 2 * num_buffers) return undefined;
  const buffers = Array.from({ length: num_buffers }, (_, index) => ({
    header: rest[2 * index] as string,
    data: rest[2 * index + 1] as Uint8Array,
  }));
  return { header, metadata, content, buffers };
}

export function framesOf({ header, metadata, content, buffers }: RecordedMessage): Frame[] {
  return [header, metadata, content, ...buffers.flatMap((buffer) => [buffer.header, buffer.data])];
}

function readFrame(text: string): Frame {
  return text.startsWith(GZIP) ? new Uint8Array(gunzipSync(Buffer.from(text.slice(GZIP.length), "base64"))) : text;
}

function writeFrame(frame: Frame): string {
  return typeof frame === "string" ? frame : GZIP + gzipSync(frame, { level: 9 }).toString("base64");
}

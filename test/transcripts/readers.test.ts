// The messages of recorded servers, read by plotctl's receiver, decoder and document. A reader that also makes its client's
// own changes must end with that client's values, and with the server's document.
import { NDArray } from "../../src/base/ndarray.js";
import type { Document } from "../../src/document/document.js";
import type { Json } from "../../src/serialize/wire-values.js";
import { connectionsOf, documentOf, messagesOf, contentFor } from "./messages.js";
import { Reader } from "./reader.js";
import { readTranscript, transcriptNames, type Transcript } from "./transcript.js";

const transcripts = transcriptNames().map(readTranscript);

describe("a reader of recorded frames", () => {
  it.each(transcripts)("$name: has the values of the recorded client", ({ entries }) => {
    const readers = new Map<string, Reader>();
    let looks = 0;
    for (const entry of entries) {
      const { is, who } = entry;
      if (is === "open") readers.set(who, new Reader());
      else if (is === "message") readers.get(who)?.take(entry.from, entry.message);
      else if (is === "sees") {
        looks += 1;
        const document = (readers.get(who) as Reader).document;
        expect({ who, ...sights(document, Object.keys(entry.values)) }).toEqual({ who, ...entry.values });
      }
    }
    expect(looks).toBeGreaterThan(0);
  });

  it.each(transcripts)("$name: ends with the server's document", (transcript) => {
    const final = finalDocument(transcript);
    const cut = transcript.entries.filter(({ is }) => is === "cut").map(({ who }) => who);
    for (const who of connectionsOf(transcript)) {
      if (cut.includes(who)) continue;
      const reader = new Reader();
      for (const entry of transcript.entries) {
        if (entry.is === "message" && entry.who === who) reader.take(entry.from, entry.message);
      }
      expect({ who, content: contentFor(reader.document, isShared) }).toEqual({
        who,
        content: contentFor(final, isShared),
      });
    }
  });
});

/** Bokeh's server does not store the values that a browser reports about itself. */
function isShared({ schema }: { schema: { readonly readonly?: boolean } }): boolean {
  return schema.readonly !== true;
}

/** The document of the last pull. */
function finalDocument(transcript: Transcript): Document {
  const replies = connectionsOf(transcript)
    .flatMap((who) => messagesOf(transcript, who, "server"))
    .filter(({ header }) => header.msgtype === "PULL-DOC-REPLY");
  return documentOf(replies[replies.length - 1] as (typeof replies)[number]);
}

/** The values of `name.property`, as JSON. */
function sights(document: Document, paths: readonly string[]): Record<string, Json> {
  return Object.fromEntries(
    paths.map((path) => {
      const [name = "", property = ""] = path.split(".");
      const model = document.get_model_by_name(name) as unknown as Readonly<Record<string, unknown>> | null;
      return [path, plain(model?.[property])];
    }),
  );
}

function plain(value: unknown): Json {
  if (typeof value === "number") return Number.isNaN(value) ? "nan" : value;
  if (value instanceof NDArray) return plain(value.data);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, plain);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

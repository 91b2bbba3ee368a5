// Replaces ids by ones that do not depend on the process. Ids are replaced as text, so that the rest of a fragment stays
// as it was sent.
import type { Entry, RecordedMessage } from "../transcript.js";

/** The formats of model ids: of plotctl, Python with a counter, BokehJS, Python with random ids. */
const MODEL_ID = /"(?:k[0-9a-z]{5}-[0-9a-z]+|p\d{4,}|[0-9A-F]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;
const MESSAGE_ID = /"(msgid|reqid)":(\s*)"([^"]*)"/g;
const BUFFER_ID = /"data":(\s*)\{"id":(\s*)"([^"]*)"\}/g;
const BUNDLE_HASH = /(\?v=|\/)[0-9a-f]{8,}(?=["/])/g;

class Numbers {
  readonly #prefix: string;
  readonly #known = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(id: string): string {
    const known = this.#known.get(id) ?? this.#prefix + (this.#known.size + 1);
    this.#known.set(id, known);
    return known;
  }
}

/** The same entries with ids `m1`, `m2`, … for models, `c1`, … and `s1`, … for messages, `0`, `1`, … for buffers. */
export function renumbered(entries: readonly Entry[]): Entry[] {
  const models = new Numbers("m");
  const messages = { client: new Numbers("c"), server: new Numbers("s") };

  const renumber = (who: string, from: "client" | "server", message: RecordedMessage): RecordedMessage => {
    const buffers = new Map(
      message.buffers.map(({ header }, index) => [(JSON.parse(header) as { id: string }).id, String(index)]),
    );
    return {
      header: message.header.replace(MESSAGE_ID, (_all, key: string, space: string, id: string) => {
        // Two clients may generate the same id; a message that the server sends to several has one id for all.
        const isClients = from === "client" || key === "reqid";
        return `"${key}":${space}"${isClients ? messages.client.of(`${who} ${id}`) : messages.server.of(id)}"`;
      }),
      metadata: message.metadata.replace(BUNDLE_HASH, "$1hash"),
      content: message.content
        .replace(BUFFER_ID, (_all, before: string, after: string, id: string) => {
          return `"data":${before}{"id":${after}"${buffers.get(id)}"}`;
        })
        .replace(MODEL_ID, (id) => `"${models.of(id)}"`),
      buffers: message.buffers.map(({ header, data }, index) => ({
        header: header.replace(/"[^"]*"\}$/, `"${index}"}`),
        data,
      })),
    };
  };

  return entries.map((entry) =>
    entry.is === "message" ? { ...entry, message: renumber(entry.who, entry.from, entry.message) } : entry,
  );
}

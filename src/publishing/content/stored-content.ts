// How the store keeps the content of a document: its JSON with all arrays inside, as BokehJS reads it, compressed.
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { DocJson } from "../../document/json.js";
import type { Revision } from "../../store/contract/documents.js";

const compress = promisify(gzip);
const inflate = promisify(gunzip);

/** Arrays of measurements gain little from more effort. */
const OPTIONS = { level: constants.Z_BEST_SPEED };

/** The JSON of a document as a revision of the store. The JSON is changed: the bytes of the buffers that it names get inside. */
export async function packContent(
  json: DocJson,
  buffers: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Pick<Revision, "doc" | "buffers">> {
  const inlined = new Map<string, string>();
  await Promise.all(
    [...buffers].map(async ([id, bytes]) => inlined.set(id, (await compress(bytes, OPTIONS)).toString("base64"))),
  );
  putInside(json, inlined);
  return { doc: await compress(JSON.stringify(json), OPTIONS), buffers: new Uint8Array() };
}

export async function unpackContent({ doc }: Pick<Revision, "doc">): Promise<DocJson> {
  return JSON.parse((await inflate(doc)).toString("utf8")) as DocJson;
}

/** Replaces the names of buffers by their bytes. Texts and maps of authors have other forms. */
function putInside(value: unknown, inlined: ReadonlyMap<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") putInside(item, inlined);
    return;
  }
  const json = value as { type?: unknown; data?: unknown };
  if (json.type === "bytes" && typeof json.data === "object" && json.data !== null)
    json.data = inlined.get((json.data as { readonly id: string }).id) ?? "";
  else for (const item of Object.values(value)) putInside(item, inlined);
}

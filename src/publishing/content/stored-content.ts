// How the store keeps the content of a document: its JSON with all arrays inside, as BokehJS reads it, compressed.
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { DocJson } from "../../document/json.js";
import type { Revision } from "../../store/contract/documents.js";

const compress = promisify(gzip);
const inflate = promisify(gunzip);

/** Arrays are compressed already, so that more effort gains little. */
const LEVEL = constants.Z_BEST_SPEED;

/** The JSON of a document as a revision of the store. */
export async function packContent(json: DocJson): Promise<Pick<Revision, "doc" | "buffers">> {
  return { doc: await compress(JSON.stringify(json), { level: LEVEL }), buffers: new Uint8Array() };
}

export async function unpackContent({ doc }: Pick<Revision, "doc">): Promise<DocJson> {
  return JSON.parse((await inflate(doc)).toString("utf8")) as DocJson;
}

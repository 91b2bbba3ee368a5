// Part of the build: compresses the assets at the highest level, which takes some seconds. File names contain the content
// hash: existing files are kept, and files of older content are removed.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { allAssets, COMPRESSED_FOLDER, type Encoding } from "./assets.js";

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes the compressed assets into dist/assets. */
export async function compressAssets(): Promise<void> {
  mkdirSync(COMPRESSED_FOLDER, { recursive: true });
  const jobs = allAssets().flatMap((asset) =>
    (["br", "gzip"] as const).map((encoding) => ({ asset, encoding, file: asset.compressedFile(encoding) })),
  );
  await Promise.all(
    jobs.map(async ({ asset, encoding, file }) => {
      if (!existsSync(file)) writeFileSync(file, await compressors[encoding](asset.bytes));
    }),
  );
  const wanted = new Set(jobs.map(({ file }) => file));
  for (const name of readdirSync(COMPRESSED_FOLDER)) {
    const file = path.join(COMPRESSED_FOLDER, name);
    if (!wanted.has(file)) rmSync(file);
  }
}

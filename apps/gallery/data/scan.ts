// A made-up height map, as a .npy file that is made at the first start: 3,000 × 2,000 cells of two bytes, or as many times more
// on each side as the environment variable SCAN says. SCAN=20 makes 60,000 × 40,000: 4.8 GB in the cache of the user, once.
import { existsSync } from "node:fs";
import { mkdir, open as openFile, rename } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { open } from "plotctl/data";

const times = Number(process.env["SCAN"] ?? 1);
const [columns, rows] = [3000 * times, 2000 * times];

const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
const folder = join(cache, "plotctl-gallery");
const file = join(folder, `scan-${times}.npy`);

if (!existsSync(file)) await write();

/** Millimetres, and heights in micrometres. */
export const scan = await open(file, { x: [0, 60], y: [40, 0], allow: [folder] });

/** The same on each machine: waves, scratches, and the noise of a hash. */
async function write(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = `${file}.${process.pid}`;
  const handle = await openFile(aside, "w");
  const header = `{'descr': '<i2', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  await handle.write(Buffer.from(`\x93NUMPY\x01\x00\x76\x00${header.padEnd(117)}\n`, "latin1"));
  const across = Float64Array.from({ length: columns }, (_, column) => (60 * column) / columns);
  const line = new Int16Array(columns);
  let state = 7;
  for (let row = 0; row < rows; row++) {
    const y = (40 * row) / rows;
    const [slow, ripple] = [Math.sin(y / 4), Math.cos(y * 1.3)];
    for (let column = 0; column < columns; column++) {
      const x = across[column] as number;
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const scratch = Math.abs(x - 12 - 0.9 * y) < 0.06 || Math.abs(x + y - 55) < 0.03 ? -180 : 0;
      const pit = Math.hypot(x - 41, y - 14) < 1.5 ? -120 : 0;
      line[column] = 150 * slow * Math.sin(x / 7) + 40 * ripple * Math.cos(x * 1.1) + scratch + pit + state / 2 ** 27;
    }
    await handle.write(new Uint8Array(line.buffer));
  }
  await handle.close();
  await rename(aside, file);
}

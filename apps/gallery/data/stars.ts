// Made-up stars of eight kinds, each in a cloud of its own. STARS=20000000 makes more of them.
import { open } from "plotctl/data";

const count = Number(process.env["STARS"] ?? 1_000_000);
const NAMES = ["red dwarf", "orange dwarf", "yellow dwarf", "white", "blue", "red giant", "white dwarf", "variable"];

let state = 20_260_101;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const ra = new Float32Array(new SharedArrayBuffer(4 * count));
const dec = new Float32Array(new SharedArrayBuffer(4 * count));
const parallax = new Float32Array(new SharedArrayBuffer(4 * count));
const kind: string[] = [];
for (let star = 0; star < count; star++) {
  const index = Math.floor(NAMES.length * random() ** 1.5);
  const along = 360 * random();
  // Most stars are near a band across the sky, others in a round cluster.
  const inCluster = random() < 0.25;
  ra[star] = inCluster ? 60 + 35 * index + 7 * normal() : along;
  dec[star] = inCluster
    ? 30 * Math.sin(index * 1.7) + 7 * normal()
    : 25 * Math.sin((along * Math.PI) / 180) + (4 + 3 * index) * normal();
  parallax[star] = Math.max(0.1, 3 + index + 2 * Math.sin((ra[star] ?? 0) / 20) + normal());
  kind.push(NAMES[index] as string);
}

/** Right ascension and declination in degrees, parallax in thousandths of an arc second. */
export const stars = await open({ columns: { ra, dec, parallax, kind } });

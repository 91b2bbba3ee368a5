// Takes the pictures of the index, one beside each app of a folder: apps/gallery/bars.ts → bars.webp (of a folder
// with main.ts: static/thumbnail.webp). They are small, since the index loads dozens.
//
//   node test/gallery/take-pictures.mjs [APPS…]      default: all of apps/gallery; needs npm run build and Chromium
import { existsSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { discoverApplications, findChromium, launchChromium, Server, silentLog } from "../../dist/codegen/tools.js";

const FOLDER = "apps/gallery";
const SCRIPT = /\.m?[tj]s$/;
const SIZE = { width: 480, height: 300 };
/** Twice the size, so that text stays readable. */
const WINDOW = { width: 960, height: 600 };
const MOST_BYTES = 25_000;
/** Live apps need some time until they show data. */
const LIVE_FOR_MS = 1500;

const files = process.argv.length > 2 ? process.argv.slice(2) : await appsIn(FOLDER);
const apps = await discoverApplications(files, { argv: [] });
const server = new Server(apps, { port: 0, log: silentLog });
await server.start();
const browser = await launchChromium(await findChromium());
try {
  for (const [index, route] of [...apps.keys()].entries()) {
    const target = await pictureOf(files[index]);
    const bytes = await picture(`http://localhost:${server.port}${encodeURI(route)}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    console.log(`${target}  ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
  await server.stop();
}

async function appsIn(folder) {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const isApp = ({ name, parentPath }) => SCRIPT.test(name) || existsSync(join(parentPath, name, "main.ts"));
  return entries.filter(isApp).map(({ name }) => join(folder, name));
}

async function pictureOf(app) {
  if ((await stat(app)).isDirectory()) return join(app, "static/thumbnail.webp");
  return `${app.slice(0, -extname(app).length)}.webp`;
}

/** The upper part of a page, scaled down; in the best quality that is small enough. */
async function picture(url) {
  const page = await browser.newPage({ viewport: WINDOW, reducedMotion: "reduce" });
  try {
    await page.goto(url);
    await page.waitForFunction(() => Bokeh?.documents.length > 0 && Bokeh.documents.every(({ is_idle }) => is_idle));
    await page.waitForTimeout(LIVE_FOR_MS);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // Slightly too large content is scaled down rather than cropped.
    const clip = { x: 0, y: 0, width: WINDOW.width, height: Math.min(height, WINDOW.height * 1.4) };
    const shot = await page.screenshot({ fullPage: true, animations: "disabled", clip });
    await page.goto("about:blank");
    for (const quality of [0.85, 0.7, 0.5, 0.3]) {
      const bytes = Buffer.from(
        await page.evaluate(shrink, { png: shot.toString("base64"), quality, ...SIZE }),
        "base64",
      );
      if (bytes.length <= MOST_BYTES) return bytes;
    }
    throw new Error(`${url} needs more than ${MOST_BYTES} bytes`);
  } finally {
    await page.close();
  }
}

/** Runs in the page: crops the empty space at the right and at the bottom, and fits the rest into the size. */
async function shrink({ png, quality, width, height }) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  const background = pixels[pixels.length - 1];
  let [right, bottom] = [1, 1];
  for (let at = 0; at < pixels.length; at++) {
    if (pixels[at] === background) continue;
    right = Math.max(right, (at % image.width) + 8);
    bottom = Math.max(bottom, Math.floor(at / image.width) + 8);
  }
  right = Math.min(right, image.width);
  bottom = Math.min(bottom, image.height);
  const scale = Math.min(width / right, height / bottom);
  const small = new OffscreenCanvas(width, height);
  const smallContext = small.getContext("2d");
  smallContext.imageSmoothingQuality = "high";
  smallContext.fillStyle = `rgb(${background & 255} ${(background >> 8) & 255} ${(background >> 16) & 255})`;
  smallContext.fillRect(0, 0, width, height);
  const [drawnWidth, drawnHeight] = [right * scale, bottom * scale];
  const [x, y] = [(width - drawnWidth) / 2, (height - drawnHeight) / 2];
  smallContext.drawImage(image, 0, 0, right, bottom, x, y, drawnWidth, drawnHeight);
  const bytes = new Uint8Array(await (await small.convertToBlob({ type: "image/webp", quality })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

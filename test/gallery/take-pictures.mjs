// Takes the pictures of the index, one beside each app of a folder: apps/gallery/bars.ts → bars.webp (of a folder
// with main.ts: static/thumbnail.webp). They are small, since the index loads dozens.
//
// The pictures of the manual are made of its code blocks: a picture `pictures/NAME.webp` directly below an app shows it.
//
//   node test/gallery/take-pictures.mjs [APPS or PAGES…]      default: all of apps/gallery and of the manual
//
// Needs npm run build and Chromium.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { discoverApplications, findChromium, launchChromium, Server, silentLog } from "../../dist/codegen/tools.js";

const FOLDER = "apps/gallery";
const SCRIPT = /\.m?[tj]s$/;
const MANUAL = "static/docs";
/** Of the index: half the size of the window, with text that stays readable. */
const THUMBNAIL = { window: { width: 960, height: 600 }, width: 480, height: 300, isCropped: false };
/** Of the manual: as wide as its text, without empty space. */
const ILLUSTRATION = { window: { width: 700, height: 420 }, width: 700, height: 600, isCropped: true };
const MOST_BYTES = 25_000;
/** Live apps need some time until they show data. */
const LIVE_FOR_MS = 1500;

const named = process.argv.slice(2);
const inputs = named.length > 0 ? named : [...(await appsIn(FOLDER)), ...(await pagesIn(MANUAL))];
const blocks = await mkdtemp(join(tmpdir(), "plotctl-pictures-"));
const wanted = (
  await Promise.all(inputs.map((input) => (input.endsWith(".md") ? ofPage(input) : ofApp(input))))
).flat();
const apps = await discoverApplications(
  wanted.map(({ app }) => app),
  { argv: [] },
);
const server = new Server(apps, { port: 0, log: silentLog });
await server.start();
const browser = await launchChromium(await findChromium());
try {
  for (const [index, route] of [...apps.keys()].entries()) {
    const { target, form } = wanted[index];
    const bytes = await picture(`http://localhost:${server.port}${encodeURI(route)}`, form);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    console.log(`${target}  ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(blocks, { recursive: true });
}

async function pagesIn(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

async function ofApp(app) {
  return [{ app, target: await pictureOf(app), form: THUMBNAIL }];
}

/** The apps of a page that have a picture, each written to a file. */
async function ofPage(page) {
  const found = [
    ...(await readFile(page, "utf8")).matchAll(/```ts\n((?:(?!```)[^])*)```\n\n!\[[^\]]*\]\(([\w./-]+)\.webp\)/g),
  ];
  return Promise.all(
    found.map(async ([, code, path]) => {
      const app = join(blocks, `${basename(path)}.ts`);
      await writeFile(app, code);
      return { app, target: `${join(dirname(page), path)}.webp`, form: ILLUSTRATION };
    }),
  );
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
async function picture(url, { window, ...form }) {
  const page = await browser.newPage({ viewport: window, reducedMotion: "reduce" });
  try {
    await page.goto(url);
    await page.waitForFunction(() => Bokeh?.documents.length > 0 && Bokeh.documents.every(({ is_idle }) => is_idle));
    await page.waitForTimeout(LIVE_FOR_MS);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // Slightly too large content is scaled down rather than cropped.
    const clip = { x: 0, y: 0, width: window.width, height: Math.min(height, window.height * 1.4) };
    const shot = await page.screenshot({ fullPage: true, animations: "disabled", clip });
    await page.goto("about:blank");
    for (const quality of [0.85, 0.7, 0.5, 0.3]) {
      const bytes = Buffer.from(
        await page.evaluate(shrink, { png: shot.toString("base64"), quality, ...form }),
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
async function shrink({ png, quality, width, height, isCropped }) {
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
  const scale = Math.min(width / right, height / bottom, isCropped ? 1 : Infinity);
  const [drawnWidth, drawnHeight] = [right * scale, bottom * scale];
  const small = isCropped ? new OffscreenCanvas(drawnWidth, drawnHeight) : new OffscreenCanvas(width, height);
  const smallContext = small.getContext("2d");
  smallContext.imageSmoothingQuality = "high";
  smallContext.fillStyle = `rgb(${background & 255} ${(background >> 8) & 255} ${(background >> 16) & 255})`;
  smallContext.fillRect(0, 0, small.width, small.height);
  const [x, y] = [(small.width - drawnWidth) / 2, (small.height - drawnHeight) / 2];
  smallContext.drawImage(image, 0, 0, right, bottom, x, y, drawnWidth, drawnHeight);
  const bytes = new Uint8Array(await (await small.convertToBlob({ type: "image/webp", quality })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

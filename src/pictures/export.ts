// Bokeh's functions for exporting pictures. Each call starts and closes a browser; a Camera takes many with one browser.
import { extname, resolve } from "node:path";
import { PlotctlError } from "../base/errors.js";
import type { Subject } from "../embed/standalone/subject.js";
import { writeFileAtomic } from "../base/write-file-atomic.js";
import { Camera, type PictureFormat } from "./camera.js";
import { pictureSize, type PictureOptions } from "./picture-options.js";

/** The file and the size of a picture. */
export interface ExportOptions extends PictureOptions {
  /** The file to write. Default: the path of the running script, with the extension of the format. */
  readonly filename?: string | undefined;
}

/** Writes a document, a model or several as PNG, and returns the file's absolute path. Rejects with PlotctlError. */
export function export_png(obj: Subject, options: ExportOptions = {}): Promise<string> {
  return exportPicture("png", obj, options);
}

/**
 * Writes the plots of a document or of models as one SVG file, and returns its absolute path. Widgets are left out.
 * Rejects with PlotctlError.
 */
export function export_svg(obj: Subject, options: ExportOptions = {}): Promise<string> {
  return exportPicture("svg", obj, options);
}

/** Writes a document, a model or several as PDF of one page, and returns the file's absolute path. Rejects with PlotctlError. */
export function export_pdf(obj: Subject, options: ExportOptions = {}): Promise<string> {
  return exportPicture("pdf", obj, options);
}

/** Returns the bytes of a PNG of a document, a model or several. Rejects with PlotctlError. */
export function get_screenshot_as_png(obj: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
  return takeOne("png", obj, options);
}

/** Returns the text of an SVG of the plots of a document or of models. Rejects with PlotctlError. */
export async function get_svg(obj: Subject, options: PictureOptions = {}): Promise<string> {
  return Buffer.from(await takeOne("svg", obj, options)).toString();
}

async function exportPicture(
  format: PictureFormat,
  obj: Subject,
  { filename = ownFile(format), ...options }: ExportOptions,
): Promise<string> {
  const file = resolve(filename);
  await writeFileAtomic(file, await takeOne(format, obj, options));
  return file;
}

function ownFile(format: PictureFormat): string {
  const [, script] = process.argv;
  if (script === undefined) {
    throw new PlotctlError("NO_SCRIPT", `export_${format}: there is no running script to name the file after.`, {
      hint: "Pass a filename.",
    });
  }
  return `${script.slice(0, script.length - extname(script).length)}.${format}`;
}

async function takeOne(format: PictureFormat, obj: Subject, options: PictureOptions): Promise<Uint8Array> {
  // Validates the options before a browser starts.
  pictureSize(options);
  const camera = await Camera.open();
  try {
    return await camera.take(format, obj, options);
  } finally {
    await camera.close();
  }
}

// upload_input(): a field for files that the page sends by HTTP. On the wire it is a FileInput of Bokeh with a tag, by which
// the page script knows that it must send the files instead of putting them into a message.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { FileInput, type FileInputProps } from "../../model/generated/widgets.js";
import type { UploadedFile } from "./uploaded-file.js";

/** Called with each file, when it is complete. Its result is awaited: the page shows that it is busy until then. */
export type UploadCallback = (file: UploadedFile) => unknown;

/** Options of `upload_input`: the properties of a FileInput, and the largest size. */
export interface UploadInputOptions extends Partial<Omit<FileInputProps, "value" | "filename" | "mime_type" | "tags">> {
  /** The largest size of one file: a number of bytes, or a text such as `"5 MB"` or `"1 GiB"`. Default: `"200 MB"`. */
  readonly max_size?: number | string;
}

const DEFAULT_MAX_SIZE = "200 MB";
const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** A field with which users upload files: `upload_input` makes it. */
export class UploadInput extends FileInput {
  /** The largest size of one file, in bytes. */
  readonly max_bytes: number;
  readonly #callbacks: UploadCallback[] = [];
  #last: UploadedFile | undefined;

  /** @internal */
  constructor({ max_size = DEFAULT_MAX_SIZE, ...properties }: UploadInputOptions) {
    const maxBytes = bytesOf(max_size);
    super({ ...properties, tags: [{ plotctl_upload: { max_bytes: maxBytes } }] });
    this.max_bytes = maxBytes;
  }

  /**
   * Calls a function with each uploaded file, one after the other. Without `multiple`, a new file replaces the former one,
   * which is deleted when the callbacks for the new one have ended.
   */
  on_upload(...callbacks: readonly UploadCallback[]): void {
    const strange = callbacks.find((callback) => typeof callback !== "function");
    if (strange !== undefined)
      throw new PlotctlError("INVALID_ARGUMENT", `on_upload: expected a function, got ${show(strange)}.`);
    this.#callbacks.push(...callbacks);
  }

  /** Whether a file of that name and type may be uploaded: see `accept`. @internal */
  accepts(name: string, type: string): boolean {
    const rules = [this.accept]
      .flat()
      .flatMap((rule) => rule.split(","))
      .map((rule) => rule.trim().toLowerCase());
    const wanted = rules.filter((rule) => rule !== "");
    const media = type.toLowerCase().split(";", 1)[0] ?? "";
    return wanted.length === 0 || wanted.some((rule) => keepsRule(rule, name.toLowerCase(), media));
  }

  /** Calls the callbacks. @internal */
  async deliver(file: UploadedFile): Promise<void> {
    const former = this.multiple || this.directory ? undefined : this.#last;
    this.#last = file;
    try {
      for (const callback of this.#callbacks) await callback(file);
    } finally {
      await former?.remove();
    }
  }
}

/**
 * Makes a field with which users upload files: `upload_input({ accept: ".csv", max_size: "50 MB" })`. The page sends them by
 * HTTP to a folder of the session, and shows the progress; `files.on_upload(async (file) => …)` gets each of them.
 *
 * Throws PlotctlError: INVALID_ARGUMENT, UNKNOWN_PROPERTY, and INVALID_VALUE.
 */
export function upload_input(options: UploadInputOptions = {}): UploadInput {
  return new UploadInput(options);
}

function keepsRule(rule: string, name: string, media: string): boolean {
  if (rule.startsWith(".")) return name.endsWith(rule);
  return rule.endsWith("/*") ? media.startsWith(rule.slice(0, -1)) : media === rule;
}

function bytesOf(size: unknown): number {
  if (typeof size === "number" && size > 0) return Math.floor(size);
  const [, count, unit = ""] = (typeof size === "string" && /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?i?b)\s*$/i.exec(size)) || [];
  const bytes = Number(count) * (UNITS[unit.toLowerCase()] ?? NaN);
  if (bytes >= 1) return Math.floor(bytes);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `upload_input: max_size: expected a number of bytes or a text such as "200 MB", got ${show(size)}.`,
  );
}

// The entries of the index, read when the server is created, and in dev mode for each request. Pictures are kept in memory
// by route, so that no path of a request reaches the file system.
import { createHash } from "node:crypto";
import { constants, open, type FileHandle } from "node:fs/promises";
import { extname } from "node:path";
import { aboutApp, type PICTURE_EXTENSIONS } from "../../application/about-app.js";
import { messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import type { ServedApp } from "../../hosting/session-directory.js";

export interface AppEntry {
  readonly title: string | undefined;
  readonly description: string;
  readonly thumbnail: Thumbnail | undefined;
}

interface Thumbnail {
  readonly bytes: Buffer;
  readonly type: string;
  /** 32 hex digits of the hash of the content. */
  readonly hash: string;
}

type Extension = (typeof PICTURE_EXTENSIONS)[number];

const TYPES: Readonly<Record<Extension, string>> = {
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".svg": "image/svg+xml",
};

/** A larger picture is left out, since an index may show dozens. */
const MAX_PICTURE = { bytes: 1_048_576, words: "1 MiB" };

export class AppEntries {
  readonly #apps: ReadonlyMap<string, ServedApp>;
  readonly #log: Log;
  readonly #kept: ReadonlyMap<string, Promise<AppEntry>> | undefined;

  constructor(apps: ReadonlyMap<string, ServedApp>, { log, devMode }: { log: Log; devMode: boolean }) {
    this.#apps = apps;
    this.#log = log;
    if (!devMode) this.#kept = new Map([...apps].map(([route, app]) => [route, this.#read(app)]));
  }

  /** Of all apps, sorted by route. */
  async all(): Promise<(readonly [route: string, entry: AppEntry])[]> {
    const apps = [...this.#apps].sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.all(apps.map(async ([route, app]) => [route, await this.of(app)] as const));
  }

  of(app: ServedApp): Promise<AppEntry> {
    return this.#kept?.get(app.route) ?? this.#read(app);
  }

  async #read({ application }: ServedApp): Promise<AppEntry> {
    const { title, description, picture } = await aboutApp(application);
    return { title, description, thumbnail: picture === undefined ? undefined : await this.#readPicture(picture) };
  }

  async #readPicture(file: string): Promise<Thumbnail | undefined> {
    let opened: FileHandle | undefined;
    try {
      // Opening a named pipe must not block.
      opened = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      if ((await opened.stat()).size > MAX_PICTURE.bytes) {
        this.#log.warn(`The index does not show ${show(file)}: it is larger than ${MAX_PICTURE.words}`);
        return undefined;
      }
      const bytes = await opened.readFile();
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
      return { bytes, type: TYPES[extname(file) as Extension], hash };
    } catch (error) {
      this.#log.warn(`The index does not show ${show(file)}: ${messageOf(error)}`);
      return undefined;
    } finally {
      await opened?.close();
    }
  }
}

// A file that a user has uploaded: on the disk, in the temporary folder of its session.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Document } from "../document.js";

interface UploadedParts {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly remove: () => Promise<void>;
}

/** A file that a user has uploaded. It is on the disk of the server until the session ends, or until it is removed. */
export class UploadedFile {
  /** The path on the server, in a folder of the session. Its extension is that of `name`; the rest is the server's choice. */
  readonly path: string;
  /** The name that the file has for the user, without folders. Clients choose it: never use it as a path. */
  readonly name: string;
  /** The media type that the browser names, such as `"text/csv"`; clients choose it. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly #remove: () => Promise<void>;

  /** @internal */
  constructor({ path, name, type, size, remove }: UploadedParts) {
    this.path = path;
    this.name = name;
    this.type = type;
    this.size = size;
    this.#remove = remove;
  }

  /** A new stream of the content, read in pieces. */
  stream(): ReadableStream<Uint8Array> {
    return Readable.toWeb(createReadStream(this.path)) as ReadableStream<Uint8Array>;
  }

  /** The whole content as a text in UTF-8. */
  text(): Promise<string> {
    return readFile(this.path, "utf8");
  }

  /** The whole content. */
  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await readFile(this.path));
  }

  /** Deletes the file on the server before its session ends. */
  remove(): Promise<void> {
    return this.#remove();
  }
}

const folders = new WeakMap<Document, string>();

/** The folder of the uploads of a document's session; undefined before the first one. */
export function uploadFolderOf(document: Document | undefined): string | undefined {
  return document === undefined ? undefined : folders.get(document);
}

/** Notes the folder, below which `open` of `plotctl/data` may read. */
export function setUploadFolder(document: Document, folder: string): void {
  folders.set(document, folder);
}

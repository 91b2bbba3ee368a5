// A file that an app offers to a browser.

/** The content of a download: a text, bytes, or a stream of both, which is read as fast as the browser takes it. */
export type DownloadBody =
  string | Uint8Array | ReadableStream<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

/** A file whose parts are checked. */
export interface OfferedFile {
  readonly name: string;
  readonly type: string;
  /** In bytes; undefined for a stream. */
  readonly size: number | undefined;
  readonly body: DownloadBody;
}

// Tables from addresses: files and responses of servers, with the errors of both.
import { fileURLToPath } from "node:url";
import { PlotctlError, messageOf } from "../base/errors.js";

/** The path of a URL of a file. */
export function filePathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `${url.href} is not the URL of a file: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** The bytes of a response, as they arrive. Throws PlotctlError if there is none, or if it breaks off. */
export async function* responseParts(url: URL): AsyncGenerator<Uint8Array> {
  const response = await fetch(url).catch((error: unknown) => {
    throw unloadable(url, "no connection can be made", error);
  });
  if (!response.ok || response.body === null) throw unloadable(url, `the server answers ${response.status}`, undefined);
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw unloadable(url, "the connection ended before the file was complete", error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Its failure is the one that was thrown already.
    await reader.cancel().catch(() => undefined);
  }
}

function unloadable(url: URL, reason: string, cause: unknown): PlotctlError {
  return new PlotctlError("FILE_UNREADABLE", `Cannot load ${url.href}: ${reason}.`, { cause });
}

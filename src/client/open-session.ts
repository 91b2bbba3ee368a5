// The three short ways to a session: read one, make one of a document, look at one.
import { PlotctlError } from "../base/errors.js";
import type { Document } from "../document/document.js";
import { pageUrl, serverUrl } from "./address.js";
import { ClientSession, type SessionOptions, type Waiting } from "./session.js";

/** How to find a session, and a signal to give up waiting for it. */
export type OpenOptions = SessionOptions & Waiting;

/**
 * Connects to a session, or makes it, and reads its document: `session.document` is kept in step from then on.
 * Rejects with a PlotctlError that says why it cannot be.
 */
export async function pull_session({ signal, ...options }: OpenOptions = {}): Promise<ClientSession> {
  return await ready(new ClientSession(options), (session) => session.pull({ signal }));
}

/** Puts a document in place of that of a session, or of a new one; it is kept in step from then on. */
export async function push_session(
  document: Document,
  { signal, ...options }: OpenOptions = {},
): Promise<ClientSession> {
  return await ready(new ClientSession(options), (session) => session.push(document, { signal }));
}

/** Nobody else holds the session while it is made, so a failure closes it. */
async function ready(session: ClientSession, begin: (session: ClientSession) => Promise<void>): Promise<ClientSession> {
  try {
    await begin(session);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Which session to show: one that is here, or one by its address; without an id the page makes a new one. */
export type Shown =
  | { readonly session: ClientSession; readonly open?: Opener | false }
  | { readonly session_id?: string; readonly url?: string; readonly open?: Opener | false };

/** Opens an address in a browser. */
export type Opener = (url: string) => unknown;

/** Opens the page of a session with `open`, where that is given, and returns the page's address. */
export async function show_session(which: Shown): Promise<string> {
  const url = addressOf(which);
  if (which.open) await which.open(url);
  return url;
}

function addressOf(which: Shown): string {
  if (!("session" in which)) {
    const { session_id, url } = which;
    return session_id === undefined ? serverUrl(url) : pageUrl(serverUrl(url), session_id);
  }
  if ("session_id" in which || "url" in which) {
    throw new PlotctlError("CONFLICTING_OPTIONS", "show_session takes either a session, or a session_id and a url.");
  }
  return which.session.page_url;
}

// The three functions for scripts that open a session: pull its document, push a document, show its page.
import { PlotctlError } from "../base/errors.js";
import type { Document } from "../document/document.js";
import { pageUrl, serverUrl } from "./address.js";
import { ClientSession, type SessionOptions, type Waiting } from "./session.js";

/** How to find a session, and a signal that aborts waiting for it. */
export type OpenOptions = SessionOptions & Waiting;

/**
 * Connects to a session, or creates it, and reads its document. From then on `session.document` is kept in sync with the
 * server. Rejects with a PlotctlError that contains the reason.
 */
export async function pull_session({ signal, ...options }: OpenOptions = {}): Promise<ClientSession> {
  return await ready(new ClientSession(options), (session) => session.pull({ signal }));
}

/** Replaces the document of a session, existing or new, with this one. From then on it is kept in sync with the server. */
export async function push_session(
  document: Document,
  { signal, ...options }: OpenOptions = {},
): Promise<ClientSession> {
  return await ready(new ClientSession(options), (session) => session.push(document, { signal }));
}

/** The caller gets no session if this fails, so a failure closes it. */
async function ready(session: ClientSession, start: (session: ClientSession) => Promise<void>): Promise<ClientSession> {
  try {
    await start(session);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Which session to show: an open one, or one at an address. Without an id the page creates a new session. */
export type Shown =
  | { readonly session: ClientSession; readonly open?: Opener | false }
  | { readonly session_id?: string; readonly url?: string; readonly open?: Opener | false };

/** Opens an address in a browser. */
export type Opener = (url: string) => unknown;

/** Opens the page of a session with `open`, if it is given, and returns the page's address. */
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

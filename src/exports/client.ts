// plotctl/client: sessions on a server, from a script or another server.
import "../client/default-document.js";

export { pull_session, push_session, show_session } from "../client/open-session.js";
export type { Opener, OpenOptions, Shown } from "../client/open-session.js";
export { ClientSession } from "../client/session.js";
export type { SessionOptions, VersionInfo, Waiting } from "../client/session.js";
export type { Closing } from "../client/failures.js";
export { cursession, output_server, showOnServer as show } from "../client/output-server.js";
export type { CurrentSession, OutputServerOptions } from "../client/output-server.js";
export { generateSessionId as generate_session_id } from "../tokens/session-id.js";

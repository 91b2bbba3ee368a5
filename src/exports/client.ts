// plotctl/client: sessions on a server, from a script or another server.
import "../client/default-document.js";

export { pull_session, push_session, show_session } from "../client/open-session.js";
export type { Opener, OpenOptions, Shown } from "../client/open-session.js";
export { ClientSession } from "../client/session.js";
export type { SessionOptions, VersionInfo, Waiting } from "../client/session.js";
export type { Closing } from "../client/failures.js";
export { cursession, output_server, showOnServer as show } from "../client/output-server.js";
export type { CurrentSession, OutputServerOptions, PublishSessionOptions } from "../client/output-server.js";
export { publish } from "../client/publishing/publish.js";
export type { Publication, PublishOptions } from "../client/publishing/publish.js";
export { push_live } from "../client/publishing/push-live.js";
export type { LivePublication, PushLiveOptions } from "../client/publishing/push-live.js";
export { generateSessionId as generate_session_id } from "../tokens/session-id.js";

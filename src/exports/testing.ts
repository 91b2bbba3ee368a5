// plotctl/testing: apps in tests, in one process and without sockets.
export { open_app, type OpenAppOptions } from "../testing/open-app.js";
export type { AppSession } from "../testing/app-session.js";
export type { EventValuesOf, OwnEventName } from "../testing/browser-events.js";
export type { SentChange } from "../testing/sent-change.js";

// The document of an app under test: a session's document whose timed callbacks the test controls.
import { HostedDocument } from "../hosting/hosted-document.js";
import { ManualTimers } from "./manual-timers.js";

export class TestedDocument extends HostedDocument {
  override readonly timedCallbacks = new ManualTimers();
}

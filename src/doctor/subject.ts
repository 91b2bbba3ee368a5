// What all checks use: the server that is examined, and where they report.
import type { Clock } from "../base/clock.js";
import type { Findings } from "./finding.js";
import type { FoundProbe } from "./find-probe.js";
import type { HttpClient } from "./http-client.js";

export interface Subject {
  readonly url: URL;
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly findings: Findings;
  readonly idleS: number;
  readonly hasCredentials: boolean;
  /** Undefined where no plotctl server answered. */
  readonly found: FoundProbe | undefined;
}

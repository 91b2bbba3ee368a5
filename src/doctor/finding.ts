// What a check found, in plain words, with the lines that cure it.
import { escapeInvisible } from "../base/show.js";
import type { CureName } from "./cures.js";

/** The checks, in the order of the report. */
export const CHECKS = {
  tls: "the certificate",
  page: "the page answers",
  prefix: "the path that the proxy passes on",
  host: "the host that the server sees",
  scheme: "the scheme that the server sees",
  visitors: "the addresses of visitors",
  "sign-in": "the way to the sign-in",
  scripts: "the scripts of the page",
  transfer: "large files for slow readers",
  compression: "compressed scripts",
  caching: "pages are not cached",
  limits: "limits of the proxy",
  websocket: "the websocket opens",
  headers: "8 kB of headers",
  streaming: "answers arrive as they are sent",
  idle: "a quiet websocket stays open",
  health: "/healthz and /readyz",
  clock: "the clock of the server",
} as const;

export type CheckName = keyof typeof CHECKS;
/** Skipped: it could not be done. */
export type Result = "ok" | "warning" | "fault" | "skipped";

export interface Finding {
  readonly check: CheckName;
  readonly result: Result;
  readonly text: string;
  readonly cures: readonly CureName[];
}

export class Findings {
  readonly #byCheck = new Map<CheckName, Finding>();

  /** The first finding of a check counts. The text may quote what a server sent. */
  add(check: CheckName, result: Result, { text, cures = [] }: { text: string; cures?: readonly CureName[] }): void {
    if (!this.#byCheck.has(check)) this.#byCheck.set(check, { check, result, text: escapeInvisible(text), cures });
  }

  /** In the order of the report. */
  get all(): readonly Finding[] {
    return (Object.keys(CHECKS) as CheckName[]).flatMap((check) => this.#byCheck.get(check) ?? []);
  }

  /** A request got no answer, the first one or a later one: the page is a fault, and the rest was not done. */
  breakOff(text: string): void {
    this.#byCheck.delete("page");
    this.add("page", "fault", { text });
    this.skipRest("Nothing answered.");
  }

  /** Marks all checks without a finding as not done. */
  skipRest(text: string): void {
    for (const check of Object.keys(CHECKS) as CheckName[]) this.add(check, "skipped", { text });
  }
}

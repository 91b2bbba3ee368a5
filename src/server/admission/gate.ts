// The gate: every check of a client is a rule in one of the two lists below. Routes and websockets only render the verdict:
// an Admission, which only the gate creates, or an HttpError.
import type { Clock } from "../../base/clock.js";
import type { Availability, ServedApp } from "../../hosting/session-directory.js";
import type { ServerSettings } from "../options.js";
import { AddressRate, SESSION_RATE } from "./address-rate.js";
import type { AllowLists } from "./allow-lists.js";
import { checkReader } from "./cross-origin.js";
import { checkHandshake } from "./handshake.js";
import { checkHost } from "./host.js";
import { checkHeaderCount, checkQuery } from "./limits.js";
import { checkSocketOrigin } from "./origin.js";
import { Overload } from "./overload.js";
import { checkFault, type ParsedRequest } from "./parsed-request.js";
import { checkCapacity, checkOverload, checkSessionRate } from "./session-checks.js";
import { claimOfPage, claimOfSocket, type SessionClaim } from "./session-claim.js";

/** The kinds of requests that reach a session. */
const SESSION_KINDS = ["page", "script", "socket"] as const;
/** The other kinds of requests. */
const OTHER_KINDS = [
  "icon",
  "index",
  "static",
  "thumbnail",
  "metadata",
  "preflight",
  "dev-script",
  "dev-socket",
  /** No route has the path or the method, or the path of a websocket is requested without a handshake. */
  "unknown",
] as const;

export type SessionKind = (typeof SESSION_KINDS)[number];
export type OtherKind = (typeof OTHER_KINDS)[number];
export type Kind = SessionKind | OtherKind;
export const KINDS: readonly Kind[] = [...SESSION_KINDS, ...OTHER_KINDS];

/** What rules use besides the client. */
interface Circumstances {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
  readonly overload: Overload;
  readonly sessionRate: AddressRate;
}

interface Client {
  readonly kind: Kind;
  readonly request: ParsedRequest;
}

interface SessionClient extends Client {
  readonly availability: Availability;
}

/** Throws an HttpError for a client that it rejects. */
type Rule<C extends Client> = (client: C, circumstances: Circumstances) => void;
type Rules<C extends Client> = readonly (readonly [kinds: "all" | readonly Kind[], rule: Rule<C>])[];

/** The rules for every client, in order. A rule that is added here holds for all requests and upgrades of its kinds. */
const RULES: Rules<Client> = [
  ["all", ({ request }) => checkHeaderCount(request)],
  ["all", ({ request }) => checkFault(request)],
  ["all", ({ request }, { lists }) => checkHost(request, lists.hosts(request.localPort))],
  ["all", ({ request }) => checkQuery(request)],
  [["socket", "dev-socket"], ({ request }) => checkHandshake(request)],
  [
    ["socket", "dev-socket"],
    ({ kind, request }, { lists, settings: { admission } }) =>
      checkSocketOrigin(request.origin, {
        allowed: lists.origins(request.localPort),
        isRequired: kind === "dev-socket" || admission.requireOrigin,
      }),
  ],
  [["script", "metadata"], ({ request }, { lists }) => checkReader(request, lists.origins(request.localPort))],
];

/** The rules for clients of a session, in order. They run after the others and before any hook of the app. */
const SESSION_RULES: Rules<SessionClient> = [
  [["page", "script"], ({ availability }, { overload }) => checkOverload(availability, overload)],
  ["all", ({ availability, request }, circumstances) => checkSessionRate(availability, request, circumstances)],
  ["all", ({ availability }) => checkCapacity(availability)],
];

/** The verdict on a client that keeps the rules. */
class Admission {
  readonly #request: ParsedRequest;

  constructor(request: ParsedRequest) {
    this.#request = request;
  }

  get request(): ParsedRequest {
    return this.#request;
  }
}

/** The verdict on a client that may open a session of an app. */
class SessionAdmission extends Admission {
  readonly app: ServedApp;
  readonly session: SessionClaim;

  constructor(request: ParsedRequest, { app, session }: { app: ServedApp; session: SessionClaim }) {
    super(request);
    this.app = app;
    this.session = session;
  }
}

export type { Admission, SessionAdmission };

export class Gate {
  readonly #circumstances: Circumstances;

  constructor(parts: Pick<Circumstances, "settings" | "lists" | "clock">) {
    const { clock } = parts;
    this.#circumstances = {
      ...parts,
      overload: new Overload(clock),
      sessionRate: new AddressRate(SESSION_RATE, clock),
    };
  }

  /** Starts to measure how busy the process is; returns the function that stops it. */
  watch(): () => void {
    return this.#circumstances.overload.watch();
  }

  /** Applies the rules for this kind of request. Rejects with the HttpError of the first rule that does not hold. */
  admit(request: ParsedRequest, kind: OtherKind): Promise<Admission>;
  admit(request: ParsedRequest, kind: SessionKind, app: ServedApp): Promise<SessionAdmission>;
  async admit(request: ParsedRequest, kind: Kind, app?: ServedApp): Promise<Admission> {
    this.#apply(RULES, { kind, request });
    if (app === undefined) return new Admission(request);
    const isSocket = kind === "socket";
    const claim = isSocket ? claimOfSocket : claimOfPage;
    const session = await claim({ request, app, ...this.#circumstances });
    const availability = await app.check(session.id, isSocket ? "socket" : "page");
    this.#apply(SESSION_RULES, { kind, request, availability });
    return new SessionAdmission(request, { app, session });
  }

  #apply<C extends Client>(rules: Rules<C>, client: C): void {
    for (const [kinds, rule] of rules) {
      if (kinds === "all" || kinds.includes(client.kind)) rule(client, this.#circumstances);
    }
  }
}

// The gate: every check of a client is a rule in one of the two lists below. Routes and websockets only render the verdict:
// an Admission, which only the gate creates, or an HttpError.
import { requestArguments, type RequestArguments } from "../../application/request-info.js";
import type { Clock } from "../../base/clock.js";
import type { Availability, ServedApp } from "../../hosting/session-directory.js";
import { checkNoKeyInQuery } from "../auth/api-key.js";
import type { Auth } from "../auth/auth.js";
import { checkAccess, checkAuthorize, type KnownClient } from "../auth/guard.js";
import { ANONYMOUS, type Identity } from "../auth/identity.js";
import { checkForgery, checkOwnPage, checkSameOrigin } from "../auth/xsrf.js";
import type { ServerSettings } from "../options.js";
import type { Readiness } from "../readiness.js";
import type { Rates } from "./address-rate.js";
import type { AllowLists } from "./allow-lists.js";
import { checkReader } from "./cross-origin.js";
import { checkHandshake } from "./handshake.js";
import { checkHost } from "./host.js";
import { checkHeaderCount, checkQuery } from "./limits.js";
import { checkSocketOrigin } from "./origin.js";
import type { Overload } from "./overload.js";
import { checkFault, type ParsedRequest } from "./parsed-request.js";
import {
  checkCapacity,
  checkEndpointRate,
  checkExists,
  checkNotStopping,
  checkOverload,
  checkOwner,
  checkRoomForBody,
  checkSessionRate,
} from "./session-checks.js";
import {
  GUARDED_KINDS,
  HOSTED_KINDS,
  isOfSession,
  OPEN_KINDS,
  TRANSFER_KINDS,
  type Kind,
  type OtherKind,
  type SessionKind,
} from "./kinds.js";
import {
  claimOfDownload,
  claimOfPage,
  claimOfSocket,
  claimOfUpload,
  socketArguments,
  type ClaimPlace,
  type SessionClaim,
} from "./session-claim.js";

/** What rules use besides the client. */
interface Circumstances {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly overload: Overload;
  readonly readiness: Readiness;
  readonly rates: Rates;
  /** Draws the id of a new session. */
  readonly newSessionId: () => string;
}

interface Client {
  readonly kind: Kind;
  readonly request: ParsedRequest;
}

interface AskingClient extends KnownClient {
  /** What the app will see as the arguments of the request. */
  readonly arguments: RequestArguments;
}

interface SessionClient extends KnownClient {
  readonly availability: Availability;
}

/** Throws an HttpError for a client that it rejects, or rejects with one. */
type Rule<C extends Client> = (client: C, circumstances: Circumstances) => void | Promise<void>;
type Rules<C extends Client> = readonly (readonly [kinds: "all" | readonly Kind[], rule: Rule<C>])[];

/** The rules for every client, in order. A rule that is added here holds for all requests and upgrades of its kinds. */
const RULES: Rules<Client> = [
  ["all", ({ request }) => checkHeaderCount(request)],
  ["all", ({ request }) => checkFault(request)],
  [HOSTED_KINDS, ({ request }, { lists }) => checkHost(request, lists.hosts(request.localPort))],
  ["all", ({ request }) => checkQuery(request)],
  ["all", ({ request }) => checkNoKeyInQuery(request)],
  [["socket", "dev-socket", "document-socket"], ({ request }) => checkHandshake(request)],
  [
    ["socket", "dev-socket", "document-socket"],
    ({ kind, request }, { lists, settings: { admission } }) =>
      checkSocketOrigin(request.origin, {
        allowed: lists.origins(request.localPort),
        isRequired: kind === "dev-socket" || admission.requireOrigin,
      }),
  ],
  [["sign-in"], ({ request }) => (request.req.method === "POST" ? checkSameOrigin(request) : undefined)],
  [
    ["upload"],
    ({ request }, { lists }) =>
      checkSocketOrigin(request.origin, { allowed: lists.origins(request.localPort), isRequired: false }),
  ],
  [["endpoint", "document", "api"], ({ request }) => checkOwnPage(request)],
  [["endpoint"], ({ request }, circumstances) => checkEndpointRate(request, circumstances)],
  [["endpoint", "api"], ({ request }, { readiness }) => checkRoomForBody(request, readiness)],
  [
    ["script", "metadata", "document-script"],
    ({ request }, { lists }) => checkReader(request, lists.origins(request.localPort)),
  ],
];

/** The rules for the user of a client, in order. They run after those above. */
const USER_RULES: Rules<KnownClient> = [
  [GUARDED_KINDS, (client, circumstances) => checkAccess(client, circumstances)],
  [["api"], ({ request, identity }, { auth }) => checkForgery(request, { identity, auth })],
];

/** The rules for what a client asks an app for, in order. They run when it is known which session that is. */
const REQUEST_RULES: Rules<AskingClient> = [
  [GUARDED_KINDS, (client, circumstances) => checkAuthorize(client, circumstances)],
];

/** The rules for clients of a session, in order. They run after the others and before any other hook of the app. */
const SESSION_RULES: Rules<SessionClient> = [
  [TRANSFER_KINDS, ({ availability }) => checkExists(availability)],
  ["all", ({ availability, identity }) => checkOwner(availability, identity)],
  ["all", ({ availability }, { readiness }) => checkNotStopping(availability, readiness)],
  [["page", "script"], ({ availability }, { overload }) => checkOverload(availability, overload)],
  ["all", ({ availability, request }, circumstances) => checkSessionRate(availability, request, circumstances)],
  ["all", ({ availability }) => checkCapacity(availability)],
];

/** How each kind of client says which session it asks for. */
const CLAIMS: Readonly<Record<SessionKind, (place: ClaimPlace) => Promise<SessionClaim>>> = {
  page: claimOfPage,
  script: claimOfPage,
  socket: claimOfSocket,
  upload: claimOfUpload,
  download: claimOfDownload,
};

/** The verdict on a client that keeps the rules. */
class Admission {
  readonly #request: ParsedRequest;
  readonly identity: Identity;

  constructor(request: ParsedRequest, identity: Identity) {
    this.#request = request;
    this.identity = identity;
  }

  get request(): ParsedRequest {
    return this.#request;
  }
}

/** The verdict on a client that may open a session of an app. */
class SessionAdmission extends Admission {
  readonly app: ServedApp;
  readonly session: SessionClaim;

  constructor(
    request: ParsedRequest,
    { app, identity, session }: { app: ServedApp; identity: Identity; session: SessionClaim },
  ) {
    super(request, identity);
    this.app = app;
    this.session = session;
  }
}

export type { Admission, SessionAdmission };

export class Gate {
  readonly #circumstances: Circumstances;

  constructor(parts: Circumstances) {
    this.#circumstances = parts;
  }

  /** Applies the rules for this kind of request. Rejects with the HttpError of the first rule that does not hold. */
  admit(request: ParsedRequest, kind: OtherKind, app?: ServedApp): Promise<Admission>;
  admit(request: ParsedRequest, kind: SessionKind, app: ServedApp): Promise<SessionAdmission>;
  async admit(request: ParsedRequest, kind: Kind, app?: ServedApp): Promise<Admission> {
    await this.#apply(RULES, { kind, request });
    const identity = OPEN_KINDS.has(kind) ? ANONYMOUS : await this.#circumstances.auth.identify(request, kind);
    await this.#apply(USER_RULES, { kind, request, identity, app });
    const asking = { kind, request, identity, app, arguments: requestArguments(request.query) };
    if (app === undefined || !isOfSession(kind)) {
      await this.#apply(REQUEST_RULES, asking);
      return new Admission(request, identity);
    }
    const session = await CLAIMS[kind]({ request, app, identity, ...this.#circumstances });
    const isOfPage = kind === "page" || kind === "script";
    await this.#apply(REQUEST_RULES, isOfPage ? asking : { ...asking, arguments: socketArguments(request, session) });
    const availability = await app.check(session.id, kind === "socket" ? "socket" : "page");
    await this.#apply(SESSION_RULES, { kind, request, identity, app, availability });
    return new SessionAdmission(request, { app, identity, session });
  }

  async #apply<C extends Client>(rules: Rules<C>, client: C): Promise<void> {
    for (const [kinds, rule] of rules) {
      if (kinds === "all" || kinds.includes(client.kind)) await rule(client, this.#circumstances);
    }
  }
}

// Faults that are planted by hand in the checks of clients: each replaces a text that occurs once in a file of src, and is
// noticed by one of the named tests, or survives.

const WALK = ["unit/server/every-way-in"];
const SIGN_IN = ["unit/server/auth/sign-in"];
const PROVIDERS = ["unit/server/auth/providers"];
const ORIGINS = ["unit/server/hosts-and-origins"];
const FILES = ["unit/server/static-files", "unit/server/routes"];
const APP_FILES = ["unit/application/directory"];
const UPLOADS = ["unit/server/uploads"];
const DOWNLOADS = ["unit/server/downloads"];
const ENDPOINTS = ["unit/server/endpoints"];
const RESUME = ["unit/hosting/resume.test"];
const STATE = ["unit/hosting/state-patch"];

export const MUTANTS = [
  // Who may open what.
  ["server/auth/access.ts", 'if (user === null) return "sign-in";', 'if (user === null) return "pass";', WALK],
  ["server/auth/access.ts", "user.groups.some(", "!user.groups.some(", WALK],
  ["server/auth/access.ts", 'if (rule === "users") return "pass";', "", PROVIDERS],
  ["server/auth/identity.ts", "user === null || user.is_guest ? null : user", "user", WALK],
  ["server/auth/guard.ts", 'if (verdict === "forbidden") throw', "if (false) throw", WALK],
  ["server/auth/guard.ts", "if (verdict === true) return;", "if (verdict !== false) return;", PROVIDERS],
  ["server/admission/kinds.ts", '  "icon",\n  "static",', '  "socket",\n  "icon",\n  "static",', WALK],
  ["server/admission/kinds.ts", '  "icon",\n  "static",', '  "metadata",\n  "icon",\n  "static",', WALK],
  ["server/admission/kinds.ts", '  "icon",\n  "static",', '  "dev-socket",\n  "icon",\n  "static",', WALK],
  ["server/admission/gate.ts", "checkAuthorize(client, circumstances)", "undefined", PROVIDERS],
  ["server/admission/gate.ts", "checkAccess(client, circumstances)", "undefined", WALK],
  ["server/admission/session-checks.ts", "owner !== ownerOf(user)", "owner === ''", WALK],
  ["hosting/application-context.ts", "session.owner !== options.owner", "false", ["unit/hosting/session-directory"]],
  ["server/auth/auth.ts", 'kind === "script" && this.#isForeignScript(request)', "false", PROVIDERS],
  ["server/auth/auth.ts", "await this.#signIns.end(keyOf(id));", "", SIGN_IN],
  ["server/auth/sign-ins.ts", "now - seenAt < MAX_IDLE_MS &&", "", SIGN_IN],
  ["server/auth/sign-ins.ts", "&& now - createdAt < MAX_AGE_MS", "", SIGN_IN],
  ["server/websocket/signed-in-sockets.ts", "await this.#auth.userOf(signInId)", "undefined; return", SIGN_IN],
  ["server/auth/password-file.ts", "?.text === proof.entry", "!== undefined", SIGN_IN],
  ["server/auth/password-file.ts", "entry === undefined || !isRight", "entry === undefined", SIGN_IN],
  ["server/auth/routes.ts", "if (waitMs > 0) {", "if (false) {", SIGN_IN],
  ["server/admission/parsed-request.ts", "isFromProxy(req, proxies) ? []", "true ? []", PROVIDERS],
  ["server/auth/trusted-header.ts", "second === undefined && ", "", PROVIDERS],
  ["server/admission/forwarded.ts", "listed.findLast(", "listed.find(", PROVIDERS],
  // Origins and hosts.
  ["server/auth/xsrf.ts", "&& isOwnOrigin(request)", "", SIGN_IN],
  ["server/auth/xsrf.ts", 'site !== "cross-site" && ', "", SIGN_IN],
  ["server/admission/origin.ts", "if (isOriginAllowed(origin, allowed)) return;\n  throw", "return;\n  throw", WALK],
  [
    "server/admission/origin.ts",
    "/^(https?):\\/\\/(.*)$/i.exec(origin) ?? [];\n  const authority = scheme",
    "/(https?):\\/\\/(.*)$/i.exec(origin) ?? [];\n  const authority = scheme",
    ORIGINS,
  ],
  ["server/admission/host.ts", "if (second !== undefined) throw", "if (false) throw", WALK],
  [
    "server/admission/cross-origin.ts",
    "if (origin === undefined || isOriginAllowed(origin, allowed)) return;\n  throw",
    "return;\n  throw",
    ["unit/server/hostile-requests"],
  ],
  // Tokens.
  ["server/admission/audience.ts", "audience.userHash !== audienceFor(place).userHash", "false", PROVIDERS],
  [
    "server/admission/audience.ts",
    "audience.appHash !== audienceFor(place).appHash",
    "false",
    ["wire/tokens", "unit/server/session-gate"],
  ],
  ["tokens/session-token.ts", "secret !== undefined && !isSigned(token, secret)", "false", ["unit/tokens"]],
  [
    "server/admission/session-claim.ts",
    "clock.date() / 1000 >= expiresAt",
    "clock.date() / 1000 > expiresAt",
    ["unit/server/sockets", "wire/tokens"],
  ],
  ["server/auth/xsrf.ts", "binding !== undefined && isSameText", "binding !== undefined || isSameText", SIGN_IN],
  [
    "server/auth/routes.ts",
    "binding: auth.formBinding(request),",
    'binding: auth.formBinding(request) && "x",',
    SIGN_IN,
  ],
  ["server/auth/request-handler.ts", "if (!isSameText(hash", "if (false && !isSameText(hash", PROVIDERS],
  [
    "server/auth/oidc.ts",
    "isOwn && this.#parts.clock.date() - attempt.startedAt < ATTEMPT_MS",
    "isOwn && attempt !== undefined",
    ["unit/server/auth/oidc"],
  ],
  // Redirects.
  ["server/auth/safe-next.ts", "another !== undefined || ", "", SIGN_IN],
  ["server/auth/safe-next.ts", "|| next.length > MAX_LENGTH", "", SIGN_IN],
  ["server/auth/safe-next.ts", ' || pathname.startsWith("//")', "", SIGN_IN],
  ["server/auth/safe-next.ts", "return isSignIn ? home : pathname + search;", "return pathname + search;", SIGN_IN],
  [
    "server/auth/safe-next.ts",
    "return isSignIn ? home : pathname + search;",
    "return isSignIn ? home : next;",
    SIGN_IN,
  ],
  // Paths.
  ["server/routes/static-handler.ts", "if (depth < 0) throw", "if (false) throw", APP_FILES],
  [
    "server/routes/app-files-handler.ts",
    "return file.startsWith(root.endsWith(sep) ? root : root + sep);",
    "return true;",
    APP_FILES,
  ],
  ["server/routes/app-files-handler.ts", "root.endsWith(sep) ? root : root + sep", "root", APP_FILES],
  ["server/routes/app-files-handler.ts", 'part.startsWith(".") || ', "", APP_FILES],
  [
    "server/admission/parsed-request.ts",
    ' && !decoded.includes("\\0")',
    "",
    ["unit/server/hostile-requests", "unit/server/routes"],
  ],
  ["server/routes/app-table.ts", "route.length > (longest?.length ?? 0)", "longest === undefined", FILES],
  // Files that users send and get.
  [
    "server/admission/gate.ts",
    "checkSocketOrigin(request.origin, { allowed: lists.origins(request.localPort), isRequired: false }),",
    "undefined,",
    UPLOADS,
  ],
  ["server/admission/session-claim.ts", "token !== undefined && second === undefined", "token !== undefined", UPLOADS],
  [
    "server/admission/gate.ts",
    '["all", ({ availability, identity }) => checkOwner',
    '[["page", "script", "socket", "upload"], ({ availability, identity }) => checkOwner',
    DOWNLOADS,
  ],
  [
    "server/admission/gate.ts",
    '["all", ({ availability, identity }) => checkOwner',
    '[["page", "script", "socket", "download"], ({ availability, identity }) => checkOwner',
    WALK,
  ],
  ["hosting/transfers/download-desk.ts", "this.#offers.delete(ticket);", "", DOWNLOADS],
  [
    "hosting/transfers/download-desk.ts",
    "() => this.#withdraw(ticket), LIFETIME_MS",
    "() => {}, LIFETIME_MS",
    DOWNLOADS,
  ],
  ["hosting/transfers/download-desk.ts", "of this.#ticketsOf(sessionId)) this", "of []) this", DOWNLOADS],
  ["hosting/transfers/upload-store.ts", "${this.#count++}${extensionOf(name)}", "${name}", UPLOADS],
  ["hosting/transfers/upload-store.ts", 'given.split(/[/\\\\]/).at(-1) ?? ""', "given", UPLOADS],
  // Endpoints of apps.
  ["server/admission/gate.ts", '[["endpoint"], ({ request }) => checkOwnPage(request)],', "", ENDPOINTS],
  ["server/auth/xsrf.ts", "if (isFromBrowser || headers.cookie === undefined) return;", "return;", ENDPOINTS],
  ["server/auth/xsrf.ts", 'site !== "same-site" && ', "", ENDPOINTS],
  ["server/admission/kinds.ts", '  "icon",\n  "static",', '  "endpoint",\n  "icon",\n  "static",', WALK],
  [
    "server/routes/gated-router.ts",
    'gate.admit(request, "endpoint", app)',
    'gate.admit(request, "endpoint")',
    ENDPOINTS,
  ],
  // Connections that are resumed.
  [
    "hosting/readers.ts",
    "readonly #resumable = new Map<string, Reader>();",
    "readonly #resumable: Map<string, Reader> = ((globalThis as any).resumable ??= new Map());",
    RESUME,
  ],
  [
    "hosting/readers.ts",
    "this.#resumable.delete(reader.connection);\n    reader.connection =",
    "reader.connection =",
    RESUME,
  ],
  // Present values for clients that have missed much.
  ["hosting/state-patch.ts", "missed.some(({ isReturn }) => isReturn) || ", "", STATE],
  ["hosting/state-patch.ts", "own.map(({ subject }) => subject)", "[]", STATE],
  ["hosting/state-patch.ts", "Math.min(missed.count, rollover)", "missed.count", STATE],
  ["hosting/touch-list.ts", "this.#start = Math.max(this.#start, seq);", "", STATE],
].map(([file, from, to, tests]) => ({ file, from, to, tests }));

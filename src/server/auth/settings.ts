// The settings of sign-ins: who identifies users, and which users may open which app.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { NameOf } from "../../settings/check-value.js";
import type { JsonType, SettingTable, Values } from "../../settings/setting.js";
import { checkAccessRules, type AccessRules } from "./access.js";
import type { AuthModule } from "./auth-module.js";
import type { OidcOptions } from "./options.js";

const FILE = "auth/options.js";
const OIDC_TYPE: JsonType<readonly OidcOptions[]> = { text: "readonly OidcOptions[]", name: "OidcOptions", file: FILE };
const ACCESS_TYPE: JsonType<AccessRules> = { text: "AccessRules", name: "AccessRules", file: FILE };

export const AUTH_SETTINGS = {
  authModule: {
    kind: "path",
    group: "Sign-in",
    flag: "auth-module",
    variables: ["PLOTCTL_AUTH_MODULE", "BOKEH_AUTH_MODULE"],
    description: "module with get_user or get_user_async, login_url or get_login_url, LoginHandler and LogoutHandler",
    defaultText: "none",
  },
  basicAuth: {
    kind: "string",
    group: "Sign-in",
    flag: "basic-auth",
    description: "file with a line for each user, as plotctl password prints one; or one such line",
    details: "The file is read again when it changes.",
    defaultText: "none",
  },
  authHeader: {
    kind: "string",
    group: "Sign-in",
    flag: "auth-header",
    description: "header in which a trusted proxy names the user, such as X-Forwarded-User",
    details: "It is removed from the requests of all other peers.",
    defaultText: "none",
  },
  authGroupsHeader: {
    kind: "string",
    group: "Sign-in",
    flag: "auth-groups-header",
    description: "header in which that proxy lists the groups of the user, separated by commas",
    defaultText: "none",
  },
  oidcIssuer: {
    kind: "string",
    group: "Sign-in",
    flag: "oidc-issuer",
    description: "URL of the OpenID Connect issuer that signs users in",
    defaultText: "none",
  },
  oidcClientId: {
    kind: "string",
    group: "Sign-in",
    flag: "oidc-client-id",
    description: "id of this server at that issuer",
    defaultText: "none",
  },
  oidcClientSecret: {
    kind: "secret",
    group: "Sign-in",
    variables: ["PLOTCTL_OIDC_CLIENT_SECRET"],
    description: "secret of this server at that issuer",
    defaultText: "none",
  },
  oidc: {
    kind: "json",
    type: OIDC_TYPE,
    group: "Sign-in",
    variables: ["PLOTCTL_OIDC"],
    description: "list of several OpenID Connect issuers, each with name, issuer and clientId",
    defaultText: "none",
  },
  guests: {
    kind: "boolean",
    group: "Sign-in",
    flag: "guests",
    description: "let visitors in without a sign-in, except where access rules forbid it",
    default: false,
  },
  access: {
    kind: "json",
    type: ACCESS_TYPE,
    group: "Sign-in",
    variables: ["PLOTCTL_ACCESS"],
    description: "who may open which app, by route: everybody, users, or the users of some groups",
    defaultText: "users, or everybody with guests",
  },
  cookieSecret: {
    kind: "secret",
    group: "Sign-in",
    variables: ["PLOTCTL_COOKIE_SECRET", "BOKEH_COOKIE_SECRET"],
    description: "secret that protects forms and the cookies of an auth module, as plotctl secret prints one",
    defaultText: "a new one at each start",
  },
} as const satisfies SettingTable;

type AuthValues = Values<typeof AUTH_SETTINGS>;

/** Options of sign-ins that only code can give. */
export interface AuthOptions {
  /** The functions of an auth module, in place of a file. Default: none. */
  readonly auth?: AuthModule | undefined;
}

export interface AuthSettings {
  readonly module: AuthModule | string | undefined;
  /** A file, or one line of such a file. */
  readonly passwords: string | undefined;
  /** In lower case. */
  readonly userHeader: string | undefined;
  /** In lower case. */
  readonly groupsHeader: string | undefined;
  readonly oidc: readonly OidcOptions[];
  /** Whether the users of the store sign in. */
  readonly multiUser: boolean;
  readonly guests: boolean;
  readonly access: AccessRules;
  /** Undefined: a new one at each start. */
  readonly secret: string | undefined;
}

/** Throws PlotctlError for settings that are not valid or that exclude each other. */
export function resolveAuth(
  values: AuthValues,
  {
    auth,
    hasTrustedProxy,
    multiUser,
  }: AuthOptions & { readonly hasTrustedProxy: boolean; readonly multiUser: boolean },
  nameOf: NameOf<keyof AuthValues | keyof AuthOptions>,
): AuthSettings {
  const { authModule, basicAuth, authHeader, authGroupsHeader, guests, access = {}, cookieSecret } = values;
  if (auth !== undefined && authModule !== undefined)
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `Give either ${nameOf("auth")} or ${nameOf("authModule")}, not both.`,
    );
  if (authGroupsHeader !== undefined && authHeader === undefined)
    throw new PlotctlError("CONFLICTING_OPTIONS", `${nameOf("authGroupsHeader")} needs ${nameOf("authHeader")}.`);
  if (cookieSecret !== undefined && Buffer.byteLength(cookieSecret) < 32)
    throw new PlotctlError("WEAK_SECRET", `${nameOf("cookieSecret")} has fewer than 32 bytes.`, {
      hint: 'Generate one with "plotctl secret".',
    });
  const settings: AuthSettings = {
    module: auth ?? authModule,
    passwords: basicAuth,
    userHeader: headerName(authHeader, nameOf("authHeader")),
    groupsHeader: headerName(authGroupsHeader, nameOf("authGroupsHeader")),
    oidc: issuersOf(values, nameOf),
    multiUser,
    guests,
    access: checkAccessRules(access, nameOf("access")),
    secret: cookieSecret,
  };
  if (authHeader !== undefined && !hasTrustedProxy) {
    throw new PlotctlError("CONFLICTING_OPTIONS", `${nameOf("authHeader")} needs to know which peers may send it.`, {
      hint: "Name the proxy with --trusted-proxies.",
    });
  }
  const needsUsers = guests || Object.values(settings.access).some((rule) => rule !== "everybody");
  if (needsUsers && !isSignInConfigured(settings)) {
    const which = guests ? nameOf("guests") : nameOf("access");
    throw new PlotctlError("CONFLICTING_OPTIONS", `${which} needs a way for users to sign in.`, {
      hint: "Add --multi-user, --auth-module, --basic-auth, --auth-header or --oidc-issuer.",
    });
  }
  return settings;
}

export function isSignInConfigured({ module, passwords, userHeader, oidc, multiUser }: AuthSettings): boolean {
  return multiUser || module !== undefined || passwords !== undefined || userHeader !== undefined || oidc.length > 0;
}

function headerName(text: string | undefined, name: string): string | undefined {
  if (text === undefined || /^[\w!#$%&'*+.^`|~-]+$/.test(text)) return text?.toLowerCase();
  throw new PlotctlError("INVALID_SETTING", `${name}: expected the name of a header, got ${show(text)}.`);
}

const OIDC_KEYS = ["name", "title", "issuer", "clientId", "clientSecret", "scope", "groupsClaim"] as const;
/** The name of the issuer that flags configure. */
const FLAG_ISSUER = "oidc";

function issuersOf(values: AuthValues, nameOf: NameOf<keyof AuthValues>): readonly OidcOptions[] {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, oidc: listed = [] } = values;
  if ((issuer === undefined) !== (clientId === undefined)) {
    throw new PlotctlError("CONFLICTING_OPTIONS", `Give both ${nameOf("oidcIssuer")} and ${nameOf("oidcClientId")}.`);
  }
  if (!Array.isArray(listed))
    throw new PlotctlError("INVALID_SETTING", `${nameOf("oidc")}: expected a list of issuers, got ${show(listed)}.`);
  const ofFlags =
    issuer === undefined || clientId === undefined ? [] : [{ name: FLAG_ISSUER, issuer, clientId, clientSecret }];
  const all = [
    ...ofFlags.map((options) => checkIssuer(options, nameOf("oidcIssuer"))),
    ...listed.map((options: unknown) => checkIssuer(options, nameOf("oidc"))),
  ];
  const twice = all.find(({ name }, at) => all.findIndex((other) => other.name === name) !== at);
  if (twice !== undefined)
    throw new PlotctlError("INVALID_SETTING", `${nameOf("oidc")}: two issuers have the name ${show(twice.name)}.`);
  return all;
}

function checkIssuer(options: unknown, name: string): OidcOptions {
  const fail = (text: string, hint?: string): never => {
    throw new PlotctlError("INVALID_SETTING", `${name}: ${text}.`, { hint });
  };
  if (typeof options !== "object" || options === null) return fail(`expected an issuer, got ${show(options)}`);
  const given = options as Partial<Record<string, unknown>>;
  for (const [key, value] of Object.entries(given)) {
    if (!(OIDC_KEYS as readonly string[]).includes(key))
      fail(`an issuer has no option ${show(key)}`, didYouMean(key, OIDC_KEYS));
    if (value !== undefined && typeof value !== "string") fail(`${key} of an issuer must be a text`);
  }
  for (const key of ["name", "issuer", "clientId"] as const) {
    if (given[key] === undefined || given[key] === "") fail(`an issuer needs ${key}`);
  }
  const issuer = options as OidcOptions;
  if (!/^[\w-]+$/.test(issuer.name)) fail(`the name ${show(issuer.name)} may have only letters, digits and hyphens`);
  if (!isIssuerUrl(issuer.issuer))
    fail(`${show(issuer.issuer)} is not the URL of an issuer`, "It is https, and http only on this machine.");
  return issuer;
}

/** Tokens must not cross a network without TLS. */
function isIssuerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}

// The admin page of `plotctl serve --admin`: who may open it, and where it is.
import type { Application } from "../application/application.js";
import type { Admin } from "../admin/admin.js";
import { PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { show } from "../base/show.js";
import type { AccessRules } from "../server/auth/access.js";
import { isSignInConfigured } from "../server/auth/settings.js";
import type { ServerOptions, ServerSettings } from "../server/options.js";
import type { Configuration } from "./settings/configuration.js";
import { serverSettings } from "./settings/server-settings.js";

const ADMIN_GROUP = "admin";

export interface AdminPage {
  readonly route: string;
  readonly admin: Admin;
}

/** Undefined without `--admin`. */
export async function openAdminPage({ values }: Configuration, log: Log): Promise<AdminPage | undefined> {
  if (values.admin === undefined) return undefined;
  const { Admin } = await import("../admin/admin.js");
  return { route: values.admin, admin: new Admin(log) };
}

/**
 * The settings of a server with an admin page, which only users of the group admin may open; without a sign-in, the users
 * of this machine. Throws PlotctlError if others could open it.
 */
export function settingsWithAdmin(
  { route }: AdminPage,
  configuration: Configuration,
  options: ServerOptions,
): ServerSettings {
  const { values, nameOf } = configuration;
  const settings = serverSettings(configuration, options);
  if (!isSignInConfigured(settings.auth)) {
    if (isForThisMachine(settings)) return settings;
    throw new PlotctlError("CONFLICTING_OPTIONS", `${nameOf("admin")} needs a way for users to sign in.`, {
      hint: "Add --auth-module, --basic-auth, --auth-header or --oidc-issuer; or listen on 127.0.0.1, without a proxy.",
    });
  }
  const rules: AccessRules = values.access ?? {};
  if (Object.hasOwn(rules, route)) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `${nameOf("access")} has a rule for ${show(route)}, which is for users of the group ${ADMIN_GROUP} only.`,
    );
  }
  return serverSettings(configuration, { ...options, access: { ...rules, [route]: { groups: [ADMIN_GROUP] } } });
}

/** Whether the server listens on loopback, and no option says that it is reached from elsewhere through a proxy. */
function isForThisMachine({ listening, admission, requests }: ServerSettings): boolean {
  const { address = "127.0.0.1", unixSocket } = listening;
  const isLoopback = unixSocket === undefined && /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(address);
  return isLoopback && !requests.proxies.isOn && (admission.allowHosts ?? admission.allowOrigins) === undefined;
}

/** The apps with the admin page. Throws PlotctlError if there is an app in its place. */
export function withAdminPage(
  apps: ReadonlyMap<string, Application>,
  { route, admin }: AdminPage,
): ReadonlyMap<string, Application> {
  if (!apps.has(route)) return new Map([...apps, [route, admin.application]]);
  throw new PlotctlError("INVALID_ROUTE", `The admin page cannot be at ${show(route)}: an app is there.`, {
    hint: "Choose another route with --admin.",
  });
}

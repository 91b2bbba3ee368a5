// The settings of how requests are read and answered, and of what apps see of them.
import type { SettingTable, Values } from "../settings/setting.js";
import { parseNameFilter, type NameTest, type NameFilter } from "./name-filter.js";

export const REQUEST_SETTINGS = {
  useXheaders: {
    kind: "boolean",
    group: "Security",
    flag: "use-xheaders",
    description: "trust the X-Forwarded-For, -Host and -Proto, X-Real-IP and X-Scheme headers of the proxy in front",
    details: "Use it only where all requests come through that proxy.",
    default: false,
  },
  unreadTimeMs: {
    kind: "integer",
    min: 1,
    group: "Security",
    description: "milliseconds that a client may leave the response to a request unread",
    default: 30_000,
  },
} as const satisfies SettingTable;

/** Options of requests that only code can give. */
export interface RequestOptions {
  /** Headers that apps may see; case does not matter. Default: all. */
  readonly appHeaders?: NameFilter | undefined;
  /** Cookies that apps may see; case does not matter. Default: all. */
  readonly appCookies?: NameFilter | undefined;
}

export interface RequestSettings extends Values<typeof REQUEST_SETTINGS> {
  readonly appHeaders: NameTest;
  readonly appCookies: NameTest;
}

/** Parses the filters of names. Throws PlotctlError for one that is not valid. */
export function resolveRequests(
  values: Values<typeof REQUEST_SETTINGS>,
  { appHeaders, appCookies }: RequestOptions,
  nameOf: (option: keyof RequestOptions) => string,
): RequestSettings {
  return {
    ...values,
    appHeaders: parseNameFilter(appHeaders, nameOf("appHeaders")),
    appCookies: parseNameFilter(appCookies, nameOf("appCookies")),
  };
}

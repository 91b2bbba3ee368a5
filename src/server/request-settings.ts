// The settings of how requests are read and answered, and of what apps see of them.
import proxyAddr from "proxy-addr";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { SettingTable, Values } from "../settings/setting.js";
import { parseNameFilter, type NameTest, type NameFilter } from "./name-filter.js";

export const REQUEST_SETTINGS = {
  useXheaders: {
    kind: "boolean",
    group: "Security",
    flag: "use-xheaders",
    description: "trust the X-Forwarded-For, -Host and -Proto, X-Real-IP and X-Scheme headers of the proxy in front",
    details: "Use it only where all requests come through that proxy; better, name the proxy with --trusted-proxies.",
    default: false,
  },
  trustedProxies: {
    kind: "list",
    group: "Security",
    flag: "trusted-proxies",
    description: "address, network, loopback or uniquelocal of a proxy whose headers are trusted; repeatable",
    details:
      "The headers are X-Forwarded-For, -Host and -Proto, X-Real-IP, X-Scheme, and that of --auth-header. They are ignored " +
      "from all other peers.",
    defaultText: "none, or all with --use-xheaders",
  },
  maxBodyBytes: {
    kind: "integer",
    min: 1,
    group: "Security",
    flag: "max-body-bytes",
    description: "bytes that the body of a request to an endpoint of an app may have",
    default: 10_000_000,
  },
  endpointLimitMs: {
    kind: "integer",
    min: 1,
    group: "Security",
    description: "milliseconds that an endpoint of an app may take to answer",
    default: 30_000,
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

/** Which peers are proxies whose headers count. */
export interface ProxyTrust {
  /** Whether there may be one. */
  readonly isOn: boolean;
  /** Whether the peer with this address is one. */
  readonly trusts: (address: string) => boolean;
  /** Whether a proxy may be behind another one: the addresses that they list are checked too. */
  readonly isChained: boolean;
}

export interface RequestSettings extends Pick<
  Values<typeof REQUEST_SETTINGS>,
  "useXheaders" | "unreadTimeMs" | "maxBodyBytes" | "endpointLimitMs"
> {
  readonly proxies: ProxyTrust;
  /** Headers that count only from a trusted proxy, and are removed from the requests of others. In lower case. */
  readonly proxyHeaders: readonly string[];
  readonly appHeaders: NameTest;
  readonly appCookies: NameTest;
}

/** Parses the filters of names. Throws PlotctlError for one that is not valid. */
export function resolveRequests(
  { trustedProxies, ...values }: Values<typeof REQUEST_SETTINGS>,
  { appHeaders, appCookies, proxyHeaders }: RequestOptions & { readonly proxyHeaders: readonly string[] },
  nameOf: (option: keyof RequestOptions | "trustedProxies") => string,
): RequestSettings {
  return {
    ...values,
    proxyHeaders,
    proxies: proxyTrust({ trustedProxies, useXheaders: values.useXheaders }, nameOf("trustedProxies")),
    appHeaders: parseNameFilter(appHeaders, nameOf("appHeaders")),
    appCookies: parseNameFilter(appCookies, nameOf("appCookies")),
  };
}

function proxyTrust(
  { trustedProxies, useXheaders }: Pick<Values<typeof REQUEST_SETTINGS>, "trustedProxies" | "useXheaders">,
  name: string,
): ProxyTrust {
  if (trustedProxies === undefined) return { isOn: useXheaders, trusts: () => useXheaders, isChained: false };
  try {
    const trusts = proxyAddr.compile([...trustedProxies]);
    // The client of a Unix socket has no address; only a proxy on this machine can be one.
    return { isOn: true, trusts: (address) => address === "" || trusts(address, 0), isChained: true };
  } catch (cause) {
    throw new PlotctlError(
      "INVALID_SETTING",
      `${name}: expected addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal; got ${show(trustedProxies.join(", "))}.`,
      { cause },
    );
  }
}

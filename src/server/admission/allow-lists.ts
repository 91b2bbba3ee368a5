// The two allow-lists, which depend on the port: the hosts that requests may name, and the origins that may open websockets.
// The port of a Unix socket is 0, in a server of ours as in another Node server that this one is mounted in.
import { isIP } from "node:net";
import type { ListeningSettings } from "../listening-settings.js";
import { parseHostPattern, type HostPattern } from "./host-pattern.js";
import type { AdmissionSettings } from "./settings.js";

type Listed = Pick<AdmissionSettings, "allowHosts" | "allowOrigins"> & Pick<ListeningSettings, "address">;

const EVERY_ADDRESS = new Set(["0.0.0.0", "::"]);

export class AllowLists {
  readonly #settings: Listed;
  readonly #defaults = new Map<number, readonly HostPattern[]>();

  constructor(settings: Listed) {
    this.#settings = settings;
  }

  /** The given hosts, by default this machine's names; and the host of every given origin except a lone `*`. */
  readonly hosts = (port: number): readonly HostPattern[] => {
    const { allowHosts, allowOrigins } = this.#settings;
    if (allowOrigins === undefined) return allowHosts ?? this.#own(port);
    return [...(allowHosts ?? this.#own(port)), ...named(allowOrigins)];
  };

  /** The given origins, by default this machine's names and the given hosts, so that a page that loads can connect. */
  readonly origins = (port: number): readonly HostPattern[] => {
    const { allowHosts, allowOrigins } = this.#settings;
    if (allowOrigins !== undefined) return allowOrigins;
    // Browsers reach a Unix socket only through a proxy, whose names this server cannot know.
    if (port === 0) return named(allowHosts ?? []);
    return allowHosts === undefined ? this.#own(port) : [...this.#own(port), ...named(allowHosts)];
  };

  #own(port: number): readonly HostPattern[] {
    let own = this.#defaults.get(port);
    if (own === undefined) {
      const { address } = this.#settings;
      const names = new Set(["localhost", "127.0.0.1", "[::1]"]);
      if (address !== undefined && !EVERY_ADDRESS.has(address))
        names.add(isIP(address) === 6 ? `[${address}]` : address);
      own = [...names].map((name) => parseHostPattern(port === 0 ? name : `${name}:${port}`, "address"));
      this.#defaults.set(port, own);
    }
    return own;
  }
}

function named(patterns: readonly HostPattern[]): readonly HostPattern[] {
  return patterns.filter(({ labels }) => labels !== "any");
}

// The two allow-lists as they hold for a port: which hosts may be named, and which origins may open websockets.
import { isIP } from "node:net";
import type { ListeningSettings } from "../listening-settings.js";
import { parseHostPattern, type HostPattern } from "./host-pattern.js";
import type { AdmissionSettings } from "./settings.js";

type Listed = Pick<AdmissionSettings, "allowHosts" | "allowOrigins"> &
  Pick<ListeningSettings, "address"> &
  Partial<Pick<ListeningSettings, "unixSocket">>;

const EVERY_ADDRESS = new Set(["0.0.0.0", "::"]);

export class AllowLists {
  readonly #settings: Listed;
  readonly #defaults = new Map<number, readonly HostPattern[]>();

  constructor(settings: Listed) {
    this.#settings = settings;
  }

  /** What is given, else this machine's names; and the host of every origin that is given. A lone `*` has no host. */
  readonly hosts = (port: number): readonly HostPattern[] => {
    const { allowHosts, allowOrigins } = this.#settings;
    if (allowOrigins === undefined) return allowHosts ?? this.#own(port);
    return [...(allowHosts ?? this.#own(port)), ...named(allowOrigins)];
  };

  /** What is given, else this machine's names and the hosts that are given: a page that loads can also connect. */
  readonly origins = (port: number): readonly HostPattern[] => {
    const { allowHosts, allowOrigins, unixSocket } = this.#settings;
    if (allowOrigins !== undefined) return allowOrigins;
    // No browser comes to a Unix socket by itself, and under which names a proxy lets it in, only its owner knows.
    if (unixSocket !== undefined) return named(allowHosts ?? []);
    return allowHosts === undefined ? this.#own(port) : [...this.#own(port), ...named(allowHosts)];
  };

  #own(port: number): readonly HostPattern[] {
    let own = this.#defaults.get(port);
    if (own === undefined) {
      const { address, unixSocket } = this.#settings;
      const names = new Set(["localhost", "127.0.0.1", "[::1]"]);
      if (address !== undefined && !EVERY_ADDRESS.has(address))
        names.add(isIP(address) === 6 ? `[${address}]` : address);
      own = [...names].map((name) => parseHostPattern(unixSocket === undefined ? `${name}:${port}` : name, "address"));
      this.#defaults.set(port, own);
    }
    return own;
  }
}

function named(patterns: readonly HostPattern[]): readonly HostPattern[] {
  return patterns.filter(({ labels }) => labels !== "any");
}

// The lines that cure what the doctor finds: of the configuration of a proxy, or options of the server.
export const PROXIES = ["nginx", "caddy", "traefik", "apache"] as const;
export type ProxyName = (typeof PROXIES)[number];

/** A cure as it is printed. */
export interface Cure {
  /** `plotctl` for options of `plotctl serve`. */
  readonly at: ProxyName | "plotctl" | "system";
  /** Where the lines belong, or what to do where no line is needed. */
  readonly where: string;
  readonly lines: readonly string[];
}

export interface CureValues {
  readonly proxy: ProxyName;
  /** The address of the server behind the proxy, such as `http://127.0.0.1:5006`. */
  readonly upstream: string;
  /** The path below which the proxy passes requests on, such as `/plots`; empty for all. */
  readonly prefix: string;
  /** The name and port under which browsers reach the server. */
  readonly host: string;
}

/** Lines by proxy; without one, the proxy does it by itself. `{upstream}`, `{address}`, `{prefix}` and `{host}` are values. */
type ProxyCure = Partial<Record<ProxyName, string>> & { readonly nginx: string };

const PASS: ProxyCure = {
  nginx: "proxy_pass {upstream};",
  caddy: "reverse_proxy {prefix}/* {address}",
  traefik: "services: { plotctl: { loadBalancer: { servers: [{ url: '{upstream}' }] } } }",
  apache: 'ProxyPass "{prefix}/" "{upstream}{prefix}/" upgrade=websocket',
};

const SCHEME: ProxyCure = {
  nginx: "proxy_set_header X-Forwarded-Proto $scheme;",
  caddy: "header_up X-Forwarded-Proto {scheme}",
  traefik: "--entryPoints.websecure.forwardedHeaders.trustedIPs=127.0.0.1/32",
  apache: 'RequestHeader set X-Forwarded-Proto "expr=%{REQUEST_SCHEME}"',
};

const OF_PROXY = {
  pass: PASS,
  reach: PASS,
  http: { nginx: "proxy_http_version 1.1;", apache: "UnsetEnv force-proxy-request-1.0" },
  upgrade: {
    nginx: 'proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection "upgrade";',
    apache: 'ProxyPass "{prefix}/" "{upstream}{prefix}/" upgrade=websocket',
  },
  subprotocol: {
    nginx: "proxy_set_header Sec-WebSocket-Protocol $http_sec_websocket_protocol;",
    caddy: "header_up Sec-WebSocket-Protocol {header.Sec-WebSocket-Protocol}",
  },
  subprotocolAnswer: { nginx: "proxy_pass_header Sec-WebSocket-Protocol;" },
  host: {
    nginx: "proxy_set_header Host $http_host;",
    caddy: "header_up Host {hostport}",
    traefik: "services: { plotctl: { loadBalancer: { passHostHeader: true } } }",
    apache: "ProxyPreserveHost On",
  },
  scheme: SCHEME,
  redirects: SCHEME,
  visitors: {
    nginx: "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
    caddy: "header_up X-Forwarded-For {remote_host}",
    traefik: "--entryPoints.websecure.forwardedHeaders.trustedIPs=127.0.0.1/32",
    apache: "ProxyAddHeaders On",
  },
  idle: {
    nginx: "proxy_read_timeout 75s;",
    caddy: "transport http {\n  read_timeout 75s\n}",
    traefik: "--entryPoints.websecure.transport.respondingTimeouts.readTimeout=75s",
    apache: "ProxyTimeout 75",
  },
  requestHeaders: {
    nginx: "large_client_header_buffers 4 16k;",
    caddy: "servers {\n  max_header_size 16kb\n}",
    apache: "LimitRequestFieldSize 16380",
  },
  answerHeaders: {
    nginx: "proxy_buffer_size 8k;",
    caddy: "transport http {\n  max_response_header 16kb\n}",
    apache: 'ProxyPass "{prefix}/" "{upstream}{prefix}/" upgrade=websocket responsefieldsize=16384',
  },
  streaming: {
    nginx: "proxy_buffering off;",
    caddy: "flush_interval -1",
    traefik: "services: { plotctl: { loadBalancer: { responseForwarding: { flushInterval: 1ms } } } }",
    apache: 'ProxyPass "{prefix}/" "{upstream}{prefix}/" upgrade=websocket flushpackets=on',
  },
  transfer: { nginx: "proxy_max_temp_file_size 0;" },
  compression: {
    nginx: "proxy_set_header Accept-Encoding $http_accept_encoding;",
    caddy: "header_up Accept-Encoding {header.Accept-Encoding}",
    traefik: "middlewares: { compressed: { compress: {} } }",
    apache: "UnsetEnv no-gzip",
  },
  cache: { nginx: "proxy_cache off;", apache: 'CacheDisable "{prefix}/"' },
  expires: { nginx: "expires off;", apache: "ExpiresActive Off" },
  noStore: { nginx: "proxy_pass_header Cache-Control;" },
  requestLimit: {
    nginx: "limit_req zone=ZONE burst=100 nodelay;",
    traefik: "middlewares: { limited: { rateLimit: { average: 100, burst: 100 } } }",
  },
  connectionLimit: {
    nginx: "limit_conn ZONE 100;",
    traefik: "middlewares: { limited: { inFlightReq: { amount: 100 } } }",
  },
  certificate: {
    nginx: "ssl_certificate /etc/ssl/CHAIN.pem;",
    apache: "SSLCertificateFile /etc/ssl/CHAIN.pem",
  },
} as const satisfies Record<string, ProxyCure>;

/** Where lines belong that are not for the location of the server; ZONE and CHAIN are explained here. */
const PLACES: Readonly<Record<string, string>> = {
  requestHeaders: "in the server block",
  certificate: "in the server block; CHAIN.pem has the certificate and its chain",
  redirects: "in the proxy that ends TLS",
  requestLimit: "in place of your line; ZONE is the zone of it",
  connectionLimit: "in place of your line; ZONE is the zone of it",
  reach: "with the address that plotctl prints when it starts",
};

const OF_SERVER = {
  prefix: "--prefix {prefix}",
  origin: "--allow-websocket-origin {host}",
  trust: "--trusted-proxies loopback",
  ping: "--keep-alive 37000",
} as const;

const OF_SYSTEM = { clock: "timedatectl set-ntp true" } as const;

export type CureName = keyof typeof OF_PROXY | keyof typeof OF_SERVER | keyof typeof OF_SYSTEM;

const OPTION_PLACES: Readonly<Record<string, string>> = {
  trust: "loopback is a proxy on the same machine; name the address of another one",
};

/** The cure in the words of the proxy. */
export function cureFor(name: CureName, values: CureValues): Cure {
  if (name in OF_SYSTEM) return { at: "system", where: "", lines: [OF_SYSTEM[name as keyof typeof OF_SYSTEM]] };
  if (name in OF_SERVER) {
    const line = filled(OF_SERVER[name as keyof typeof OF_SERVER], values);
    return { at: "plotctl", where: OPTION_PLACES[name] ?? "", lines: [line] };
  }
  const { proxy } = values;
  const line: string | undefined = (OF_PROXY[name as keyof typeof OF_PROXY] as ProxyCure)[proxy];
  if (line === undefined)
    return { at: proxy, where: "it does this by itself: remove the line that changes it", lines: [] };
  const where = proxy === "nginx" ? (PLACES[name] ?? "in the location of plotctl") : "";
  return { at: proxy, where, lines: filled(line, values).split("\n") };
}

function filled(line: string, { upstream, prefix, host }: CureValues): string {
  return line
    .replaceAll("{upstream}", upstream)
    .replaceAll("{address}", upstream.replace(/^https?:\/\//, ""))
    .replaceAll("{prefix}", prefix)
    .replaceAll("{host}", host);
}

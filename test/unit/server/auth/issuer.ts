// A real provider of OpenID Connect inside the test's process, which signs in any user who gives a name, and a client that takes the
// steps of a browser there.
import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";
import { BrowserLike } from "./browser-like.js";

export interface Issuer {
  readonly url: string;
  /** The paths that the server has asked for, without query. */
  readonly requests: readonly string[];
  /** Every access, refresh and id token that was given out. */
  readonly tokens: readonly string[];
  /** Uses another key from now on. */
  rotateKey(): Promise<void>;
  /** Forgets all that was granted, as after a sign-out there. */
  forget(): Promise<void>;
  /** Answers with errors from now on. */
  refuse(isRefusing: boolean): void;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  /** Claims of each user, by default an address that is verified. */
  readonly claimsOf?: (name: string) => Record<string, unknown>;
  /** How long access tokens are valid, in seconds. Default: 3600. */
  readonly accessTokenS?: number;
  readonly redirectUris: readonly string[];
}

export const CLIENT = { clientId: "plots", clientSecret: "a secret of the client" };

export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { claimsOf = () => ({}), accessTokenS = 3600, redirectUris } = options;
  const requests: string[] = [];
  const tokens: string[] = [];
  let isRefusing = false;
  let isForgetful = false;
  let handle: ReturnType<Provider["callback"]> = async () => {};
  const server: Server = createServer((req, res) => {
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    requests.push(`${req.method} ${path}`);
    if (isRefusing) {
      res.writeHead(503).end();
      return;
    }
    if (path === "/token") {
      const end = res.end.bind(res);
      res.end = ((chunk: Buffer | string) => {
        const given = JSON.parse(String(chunk)) as Record<string, unknown>;
        for (const name of ["access_token", "refresh_token", "id_token"])
          if (typeof given[name] === "string") tokens.push(given[name]);
        return end(chunk);
      }) as typeof res.end;
    }
    void handle(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const use = async (): Promise<void> => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const key = { ...privateKey.export({ format: "jwk" }), kid: `key-${requests.length}`, alg: "ES256", use: "sig" };
    const configuration: Configuration = {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [...redirectUris],
          grant_types: ["authorization_code", "refresh_token"],
          response_types: ["code"],
          id_token_signed_response_alg: "ES256",
          token_endpoint_auth_method: "client_secret_post",
        },
      ],
      jwks: { keys: [key] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
      scopes: ["openid", "email", "profile", "groups", "offline_access"],
      features: { devInteractions: { enabled: true } },
      ttl: {
        AccessToken: accessTokenS,
        IdToken: 3600,
        Session: 86_400,
        Grant: 86_400,
        Interaction: 3600,
        RefreshToken: 86_400,
      },
      issueRefreshToken: async () => true,
      rotateRefreshToken: true,
      findAccount: async (_ctx, id) =>
        isForgetful
          ? undefined
          : {
              accountId: id,
              claims: async () => ({
                sub: id,
                name: id.toUpperCase(),
                email: `${id}@example.com`,
                email_verified: true,
                ...claimsOf(id),
              }),
            },
    };
    const provider = quietly(() => new Provider(url, configuration));
    provider.on("server_error", (_ctx, error) => requests.push(`server_error ${error.message}`));
    handle = provider.callback();
  };
  await use();
  return {
    url,
    requests,
    tokens,
    rotateKey: use,
    async forget() {
      isForgetful = true;
    },
    refuse: (refusing) => void (isRefusing = refusing),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The package warns that some of its parts are for tests only. */
function quietly<T>(make: () => T): T {
  const { warn } = console;
  console.warn = () => {};
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

/** Signs a user in at the issuer, from the URL that the server redirects to; returns the URL that the issuer redirects to. */
export async function signInAt(issuer: Issuer, start: string, name: string): Promise<string> {
  const browser = new BrowserLike(issuer.url);
  let { location } = await browser.request(start);
  for (let steps = 0; steps < 10 && location !== ""; steps++) {
    const url = new URL(location, issuer.url);
    if (url.origin !== issuer.url) return url.href;
    const page = await browser.request(url.href);
    if (page.location !== "") ({ location } = page);
    else {
      const [, prompt = "consent"] = /name="prompt" value="(\w+)"/.exec(page.text) ?? [];
      const fields: Record<string, string> = prompt === "login" ? { prompt, login: name, password: "x" } : { prompt };
      const [, action = url.href] = /action="([^"]+)"/.exec(page.text) ?? [];
      ({ location } = await browser.request(action, { form: fields }));
    }
  }
  throw new Error(`The issuer did not redirect back: ${location}`);
}

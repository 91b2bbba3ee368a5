// Sign-in by OpenID Connect: the authorization code flow with PKCE, state and nonce. What the browser must bring back is in a
// sealed cookie, one for each attempt; the tokens of the provider stay in this process.
import type * as OpenidClient from "openid-client";
import type { Clock } from "../../base/clock.js";
import { messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { checkPackage } from "../../base/optional-package.js";
import type { User } from "../../document/session-context.js";
import { HttpError } from "../http-error.js";
import { isSameText, seal, unseal } from "./cookies.js";
import type { OidcOptions } from "./options.js";
import type { Proof, SignIn } from "./sign-ins.js";

type Client = typeof OpenidClient;
type Tokens = OpenidClient.TokenEndpointResponse & OpenidClient.TokenEndpointResponseHelpers;

const TIMEOUT_S = 5;
/** How far the clocks of this machine and of the provider may differ. */
const CLOCK_TOLERANCE_S = 60;
/** How long a user may take at the provider. */
export const ATTEMPT_MS = 600_000;
const REFRESH_BEFORE_MS = 60_000;
/** When a provider that does not answer is asked again to refresh a sign-in. */
const RETRY_REFRESH_MS = 60_000;

interface Attempt {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the user wants to go. */
  readonly next: string;
  /** Unix milliseconds. */
  readonly startedAt: number;
}

interface ProviderParts {
  readonly log: Log;
  readonly clock: Clock;
  /** Seals attempts. */
  readonly secret: () => string;
}

export class OidcProvider {
  readonly options: OidcOptions;
  readonly #parts: ProviderParts;
  #configuration: Promise<OpenidClient.Configuration> | undefined;

  /** Throws PlotctlError if the package is not installed. */
  constructor(options: OidcOptions, parts: ProviderParts) {
    checkPackage("openid-client", { feature: "Sign-in by OpenID Connect" });
    this.options = options;
    this.#parts = parts;
  }

  /** Starts an attempt: the URL at the provider, the value of the attempt's cookie, and its state. */
  async begin({ callbackUrl, next }: { callbackUrl: string; next: string }): Promise<{
    readonly url: string;
    readonly cookie: string;
    readonly state: string;
  }> {
    const client = await load();
    const configuration = await this.#discovered(client);
    const verifier = client.randomPKCECodeVerifier();
    const attempt: Attempt = {
      provider: this.options.name,
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier,
      next,
      startedAt: this.#parts.clock.date(),
    };
    const { state, nonce } = attempt;
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callbackUrl,
      response_type: "code",
      scope: this.options.scope ?? "openid email profile",
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    return { url: url.href, cookie: seal(attempt, this.#parts.secret()), state };
  }

  /** Ends an attempt: `url` is where the provider sent the browser. Rejects with an HttpError. */
  async finish(url: URL, cookie: string | undefined): Promise<{ user: User; proof: Proof; next: string }> {
    const attempt = this.#attemptOf(cookie, url);
    const client = await load();
    const configuration = await this.#discovered(client);
    try {
      const tokens = await client.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const user = await this.#userOf(tokens, { client, configuration });
      return { user, proof: this.#proofOf(tokens, undefined), next: attempt.next };
    } catch (error) {
      throw this.#failure(error, client);
    }
  }

  /** The sign-in, refreshed when its tokens expire soon; undefined when the provider refuses that. */
  async current(signIn: SignIn): Promise<SignIn | undefined> {
    const { proof } = signIn;
    if (proof.is !== "oidc") return undefined;
    const { refreshToken, expiresAt } = proof;
    if (refreshToken === undefined || expiresAt - this.#parts.clock.date() >= REFRESH_BEFORE_MS) return signIn;
    return this.#refresh(signIn, refreshToken);
  }

  async #refresh(signIn: SignIn, refreshToken: string): Promise<SignIn | undefined> {
    const { log, clock } = this.#parts;
    try {
      const client = await load();
      const configuration = await this.#discovered(client);
      try {
        const tokens = await client.refreshTokenGrant(configuration, refreshToken);
        const isNamed = tokens.claims() !== undefined;
        const user = isNamed ? await this.#userOf(tokens, { client, configuration }) : signIn.user;
        return { ...signIn, user, proof: this.#proofOf(tokens, refreshToken) };
      } catch (error) {
        if (!(error instanceof client.ResponseBodyError) || error.status >= 500) throw error;
        log.info(`${this.options.name} refuses to refresh the sign-in of a user: ${error.error}`, {
          event: "sign-in-ended",
          user: signIn.user.id,
        });
        return undefined;
      }
    } catch (error) {
      log.warn(`${this.options.name} did not refresh a sign-in, which goes on: ${messageOf(error)}`, {
        code: "SIGN_IN_FAILED",
      });
      const expiresAt = clock.date() + REFRESH_BEFORE_MS + RETRY_REFRESH_MS;
      return signIn.proof.is === "oidc" ? { ...signIn, proof: { ...signIn.proof, expiresAt } } : undefined;
    }
  }

  #attemptOf(cookie: string | undefined, url: URL): Attempt {
    const attempt = cookie === undefined ? undefined : (unseal(cookie, this.#parts.secret()) as Attempt | undefined);
    const isOwn =
      attempt?.provider === this.options.name && isSameText(attempt.state, url.searchParams.get("state") ?? "");
    if (isOwn && this.#parts.clock.date() - attempt.startedAt < ATTEMPT_MS) return attempt;
    throw failed("This sign-in was started in another browser, or too long ago.");
  }

  /** Reads the issuer's configuration once; again after a failure. */
  #discovered(client: Client): Promise<OpenidClient.Configuration> {
    return (this.#configuration ??= this.#discover(client).catch((error: unknown) => {
      this.#configuration = undefined;
      throw this.#failure(error, client);
    }));
  }

  #discover(client: Client): Promise<OpenidClient.Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    const isPlain = issuer.startsWith("http:");
    return client.discovery(
      new URL(issuer),
      clientId,
      { [client.clockTolerance]: CLOCK_TOLERANCE_S },
      clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
      {
        timeout: TIMEOUT_S,
        // The settings allow http only for an issuer on this machine.
        execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
      },
    );
  }

  async #userOf(
    tokens: Tokens,
    { client, configuration }: { client: Client; configuration: OpenidClient.Configuration },
  ): Promise<User> {
    const ofToken = tokens.claims();
    if (ofToken === undefined) throw failed("The provider names no user.");
    const hasInfo = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const info = hasInfo ? await client.fetchUserInfo(configuration, tokens.access_token, ofToken.sub) : {};
    const claims: Readonly<Record<string, unknown>> = { ...ofToken, ...info };
    const { iss, sub } = ofToken;
    const { email, email_verified, name, preferred_username, [this.options.groupsClaim ?? "groups"]: groups } = claims;
    return Object.freeze({
      id: `${iss}|${sub}`,
      name: [name, preferred_username, email].find((text) => typeof text === "string" && text !== "") ?? sub,
      ...(typeof email === "string" && email_verified === true ? { email } : {}),
      groups: Object.freeze(Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : []),
      provider: this.options.name,
      is_guest: false,
    }) as User;
  }

  #proofOf({ refresh_token: refreshToken, expires_in }: Tokens, before: string | undefined): Proof {
    const expiresAt = this.#parts.clock.date() + 1000 * (expires_in ?? 3600);
    return { is: "oidc", refreshToken: refreshToken ?? before, expiresAt };
  }

  /** What the client of a failed attempt learns; the log has the reason. */
  #failure(error: unknown, client: Client): HttpError {
    if (error instanceof HttpError) return error;
    const { log } = this.#parts;
    const { name } = this.options;
    const fields = { code: "SIGN_IN_FAILED", event: "sign-in-failed", provider: name };
    if (error instanceof client.AuthorizationResponseError) {
      log.warn(`Sign-in by ${name} was refused there: ${error.error}`, fields);
      return failed(`The provider refused the sign-in: ${error.error_description ?? error.error}`.slice(0, 200));
    }
    const code = error instanceof client.ClientError ? (error.code ?? "") : "";
    const isDown = error instanceof Error && error.cause instanceof Response && error.cause.status >= 500;
    if (isDown || (code === "" && !(error instanceof client.ResponseBodyError))) {
      log.error(`${name} (${this.options.issuer}) does not answer: ${messageOf(error)}`, fields);
      return unavailable();
    }
    const hint =
      code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED" ? ". The clocks of this machine and of the provider differ" : "";
    log.error(`Sign-in by ${name} failed: ${messageOf(error)}${hint}`, fields);
    // The provider may have new keys.
    this.#configuration = undefined;
    return code === "OAUTH_TIMEOUT" ? unavailable() : failed("The answer of the provider is not valid.");
  }
}

let loading: Promise<Client> | undefined;

function load(): Promise<Client> {
  return (loading ??= import("openid-client"));
}

/** The way back from the provider is below the page of the sign-in. */
const TRY_AGAIN = { text: "Try again", url: "../../login" };

function failed(message: string): HttpError {
  return new HttpError(403, message, { code: "SIGN_IN_FAILED", link: TRY_AGAIN });
}

function unavailable(): HttpError {
  return new HttpError(503, "The provider of the sign-in does not answer. Try again later.", {
    code: "SIGN_IN_FAILED",
  });
}

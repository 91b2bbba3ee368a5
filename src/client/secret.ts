// The secret that signs this client's session ids and tokens: the one that the caller passes, otherwise that of the
// environment. Servers in unsigned mode ignore signatures, so a client with a secret always signs.
import { checkSecret, splitSecrets } from "../tokens/secret.js";
import { signed } from "../tokens/signature.js";

const VARIABLES = ["PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"] as const;

/** Returns the secret, or undefined if there is none. Throws PlotctlError for a secret that is too short. */
export function secretInForce(given?: string): string | undefined {
  if (given !== undefined) return checkSecret(given);
  const variable = VARIABLES.map((name) => process.env[name]).find((value) => value !== undefined && value !== "");
  return variable === undefined ? undefined : checkSecret(splitSecrets(variable)[0]);
}

/** Returns the session id for a name: signed if there is a secret, so that a server in signed mode accepts it. */
export function namedSessionId(name: string, secret: string | undefined): string {
  return secret === undefined ? name : signed(name, secret);
}

// The secret that signs the ids and tokens of this client: given by the caller, else the one that a server of this
// environment would use. A server that signs nothing ignores the signature, so it is put wherever there is a secret.
import { checkSecret, splitSecrets } from "../tokens/secret.js";
import { signed } from "../tokens/signature.js";

const VARIABLES = ["PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"] as const;

/** The secret in force, or undefined. Throws PlotctlError for one that is too weak to sign with. */
export function secretInForce(given?: string): string | undefined {
  if (given !== undefined) return checkSecret(given);
  const variable = VARIABLES.map((name) => process.env[name]).find((value) => value !== undefined && value !== "");
  return variable === undefined ? undefined : checkSecret(splitSecrets(variable)[0]);
}

/** The session id that a name stands for: with a secret it is signed, so that a server in signed mode takes it. */
export function namedSessionId(name: string, secret: string | undefined): string {
  return secret === undefined ? name : signed(name, secret);
}

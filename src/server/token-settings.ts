// The settings of session ids and tokens.
import type { SettingTable, Values } from "../settings/setting.js";
import { checkSecrets, type Secrets } from "../tokens/secret.js";

const SESSION_ID_MODES = ["unsigned", "signed", "external-signed"] as const;

/**
 * Who creates session ids. `unsigned`: the server, and a request may name any id. `signed`: the server, and every holder
 * of the secret. `external-signed`: only holders of the secret; the server rejects a page request without an id.
 */
export type SessionIdMode = (typeof SESSION_ID_MODES)[number];

export const TOKEN_SETTINGS = {
  sessionIds: {
    kind: "choice",
    choices: SESSION_ID_MODES,
    group: "Sessions",
    flag: "session-ids",
    variables: [
      "PLOTCTL_SESSION_IDS",
      { name: "PLOTCTL_SIGN_SESSIONS", yes: "signed", no: "unsigned" },
      { name: "BOKEH_SIGN_SESSIONS", yes: "signed", no: "unsigned" },
    ],
    description: `who creates session ids, and whether they are signed: ${SESSION_ID_MODES.join(", ")}`,
    default: "unsigned",
  },
  secretKey: {
    kind: "secret",
    isList: true,
    group: "Sessions",
    variables: ["PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"],
    description:
      "secret that signs session ids and tokens, as plotctl secret prints one; NEW,OLD: the first signs, all verify",
    details: "At least 32 bytes. With several, a secret can be replaced while pages with the old one are open.",
    defaultText: "none",
  },
  sessionTokenExpirationS: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "session-token-expiration",
    description: "seconds for which the token of a page can create a session",
    default: 300,
  },
} as const satisfies SettingTable;

export interface TokenSettings {
  readonly sessionIds: SessionIdMode;
  /** Undefined if ids and tokens are not signed. */
  readonly secret: Secrets | undefined;
  readonly sessionTokenExpirationS: number;
}

/** Throws PlotctlError for a missing or weak secret. */
export function resolveTokens({ secretKey, ...values }: Values<typeof TOKEN_SETTINGS>): TokenSettings {
  return { ...values, secret: values.sessionIds === "unsigned" ? undefined : checkSecrets(secretKey) };
}

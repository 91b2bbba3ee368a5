// The settings of the store: where it is, and whether its users can sign in.
import { PlotctlError } from "../base/errors.js";
import type { NameOf } from "../settings/check-value.js";
import type { SettingTable, Values } from "../settings/setting.js";
import { parseStoreLocation } from "../store/location.js";

export const STORE_SETTINGS = {
  store: {
    kind: "string",
    group: "Serving",
    flag: "store",
    description: "where users, sign-ins and documents are kept: memory:, file:PATH or postgres://user@host/database",
    details: "A password belongs into PLOTCTL_STORE, since other users of the machine can read command lines.",
    default: "memory:",
  },
  multiUser: {
    kind: "boolean",
    group: "Sign-in",
    flag: "multi-user",
    description: "let the users of the store sign in, as plotctl users adds them",
    default: false,
  },
  signUp: {
    kind: "boolean",
    group: "Sign-in",
    flag: "sign-up",
    description: "let visitors become users of the store, with a name and a password of their choice",
    default: false,
  },
} as const satisfies SettingTable;

export type StoreSettings = Values<typeof STORE_SETTINGS>;

/** Throws PlotctlError for a location that is none. */
export function checkStore({ store, multiUser, signUp }: StoreSettings, nameOf: NameOf<keyof StoreSettings>): void {
  parseStoreLocation(store, nameOf("store"));
  if (signUp && !multiUser)
    throw new PlotctlError("CONFLICTING_OPTIONS", `${nameOf("signUp")} needs ${nameOf("multiUser")}.`, {
      hint: "Without it, those who sign up could not sign in.",
    });
}

// What the routes of published documents share.
import type { Clock } from "../../base/clock.js";
import type { Log } from "../../base/log.js";
import type { Accounts } from "../../publishing/accounts.js";
import type { DocumentPictures } from "../../publishing/pictures/document-pictures.js";
import type { PublishedDocuments } from "../../publishing/published-documents.js";
import type { Reader } from "../../publishing/rights.js";
import type { Secrets } from "../../tokens/secret.js";
import type { Rates } from "../admission/address-rate.js";
import type { AllowLists } from "../admission/allow-lists.js";
import type { Auth } from "../auth/auth.js";
import type { Identity } from "../auth/identity.js";
import type { ServerSettings } from "../options.js";
import type { PublishingRates } from "./rates.js";

export interface PublishingParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly auth: Auth;
  readonly published: PublishedDocuments;
  readonly accounts: Accounts;
  readonly pictures: DocumentPictures;
  readonly rates: Rates;
  readonly publishingRates: PublishingRates;
  /** Signs tickets. */
  readonly ticketSecret: Secrets;
  /** The log for rejected requests. */
  readonly rejections: Log;
  readonly clock: Clock;
}

/** Who asks for a document, by the identity that the gate has found out. */
export async function readerOf(
  { user, key }: Identity,
  { accounts }: Pick<PublishingParts, "accounts">,
): Promise<Reader> {
  return { account: await accounts.accountOf(user), keyRight: key?.right };
}

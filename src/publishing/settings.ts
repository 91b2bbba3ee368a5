// The settings of published documents: what a user may have, and how often.
import type { SettingTable, Values } from "../settings/setting.js";
import { DURABILITIES } from "./live/limits.js";
import type { PublishingLimits } from "./limits.js";

export const PUBLISHING_SETTINGS = {
  maxPublishedBytes: {
    kind: "integer",
    min: 1,
    group: "Publishing",
    flag: "max-published-bytes",
    description: "bytes of one published document, as JSON with its buffers",
    default: 20 * 1024 ** 2,
  },
  maxPublishedModels: {
    kind: "integer",
    min: 1,
    group: "Publishing",
    flag: "max-published-models",
    description: "models of one published document",
    default: 50_000,
  },
  liveDurability: {
    kind: "choice",
    choices: DURABILITIES,
    group: "Publishing",
    flag: "live-durability",
    description: "when a change of a live document is answered: strict, when it is stored; relaxed, at once",
    details: "With `relaxed`, a crash may lose the changes of the last 50 ms.",
    default: "strict",
  },
  quotaDocuments: {
    kind: "integer",
    min: 0,
    group: "Publishing",
    flag: "quota-documents",
    description: "documents that a user may have",
    default: 200,
  },
  quotaBytes: {
    kind: "integer",
    min: 0,
    group: "Publishing",
    flag: "quota-bytes",
    description: "bytes that the documents of a user may take in the store, with their revisions",
    default: 1024 ** 3,
  },
  maxShareLinks: {
    kind: "integer",
    min: 0,
    group: "Publishing",
    description: "share links of one document",
    default: 100,
  },
  apiRate: {
    kind: "integer",
    min: 1,
    group: "Publishing",
    description: "requests to the HTTP API that a key, a user, or an address without either may send in a minute",
    default: 600,
  },
  publishRate: {
    kind: "integer",
    min: 1,
    group: "Publishing",
    description: "documents and revisions that a user may publish in a minute",
    default: 60,
  },
  ticketRate: {
    kind: "integer",
    min: 1,
    group: "Publishing",
    description: "tickets that a user may get in a minute",
    default: 60,
  },
} as const satisfies SettingTable;

export type PublishingSettings = Values<typeof PUBLISHING_SETTINGS>;

export function limitsOf(settings: PublishingSettings): PublishingLimits {
  return {
    maxDocumentBytes: settings.maxPublishedBytes,
    maxDocumentModels: settings.maxPublishedModels,
    maxShares: settings.maxShareLinks,
    quota: { documents: settings.quotaDocuments, bytes: settings.quotaBytes },
  };
}

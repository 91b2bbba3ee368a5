// What users may publish.
import type { Quota } from "../store/contract/documents.js";

export interface PublishingLimits {
  /** The content of one document, as JSON and buffers. */
  readonly maxDocumentBytes: number;
  readonly maxDocumentModels: number;
  /** Share links of one document. */
  readonly maxShares: number;
  /** Of one user. */
  readonly quota: Quota;
}

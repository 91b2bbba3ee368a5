// What live documents may cost.

export interface LiveLimits {
  /** What clients may add to one document. */
  readonly maxDocumentBytes: number;
  readonly maxDocumentModels: number;
  /** Connections of one document. */
  readonly maxViewers: number;
  /** Documents of one user that are open at once in this process. */
  readonly maxOpenOfUser: number;
  /** Of one writer; beyond it, reading pauses. */
  readonly patchesPerS: number;
  readonly bytesPerS: number;
}

export const LIVE_LIMITS: LiveLimits = {
  maxDocumentBytes: 20 * 1024 * 1024,
  maxDocumentModels: 50_000,
  maxViewers: 5000,
  maxOpenOfUser: 20,
  patchesPerS: 500,
  bytesPerS: 4 * 1024 * 1024,
};

/** When patches are answered: after they are stored (`strict`), or at once. */
export const DURABILITIES = ["strict", "relaxed"] as const;
export type Durability = (typeof DURABILITIES)[number];

// What the thread of a file and the rest of the process say to each other.

export interface ThreadData {
  /** The file. */
  readonly path: string;
}

export interface StatementMessage {
  readonly id: number;
  /** Undefined: close the file and end. */
  readonly sql: string | undefined;
  readonly parameters: readonly unknown[];
}

export type StatementReply =
  | { readonly id: number; readonly rows: readonly object[] }
  | { readonly id: number; readonly error: { readonly code: string; readonly message: string } };

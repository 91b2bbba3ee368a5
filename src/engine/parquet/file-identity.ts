/** What a file was when it was indexed. Any change of its content changes one of these. */
export interface FileIdentity {
  readonly size: number;
  readonly mtimeNs: string;
  /** SHA-256 of the first and last 64 KiB, which cover the footer of a Parquet file. */
  readonly hash: string;
}

// The tables of a store in a database. Types are only those that SQLite and PostgreSQL share: texts, integers and bytes; times
// are Unix milliseconds. Blobs arrive as the driver gives them: `bytesOf` makes them alike.
import type { Kysely, Transaction } from "kysely";

export interface Database {
  user: UserTable;
  sign_in: SignInTable;
  api_key: ApiKeyTable;
  document: DocumentTable;
  former_name: FormerNameTable;
  snapshot: SnapshotTable;
  patch: PatchTable;
  picture: PictureTable;
  grant: GrantTable;
  share: ShareTable;
  audit: AuditTable;
  usage: UsageTable;
  secret: SecretTable;
  latch: LatchTable;
}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** The type of bytes in a database. */
export type BytesType = "blob" | "bytea";

export interface UserTable {
  id: string;
  name: string;
  name_key: string;
  display: string;
  email: string | null;
  /** The hash. */
  password: string | null;
  /** JSON of a list. */
  groups: string;
  disabled: number;
  /** JSON of provider and subject, for users of other providers. */
  external: string | null;
  created_at: number;
  updated_at: number;
}

export interface SignInTable {
  hash: string;
  user_id: string;
  provider: string;
  sealed: string;
  agent: string;
  created_at: number;
  seen_at: number;
  expires_at: number;
}

export interface ApiKeyTable {
  public: string;
  user_id: string;
  hash: string;
  name: string;
  rights: string;
  expires_at: number | null;
  used_at: number | null;
  created_at: number;
}

export interface DocumentTable {
  id: string;
  owner_id: string;
  name: string;
  /** Of a deleted document with `/` and its id, so that the name is free. */
  name_key: string;
  kind: string;
  title: string;
  description: string;
  /** What searches look at: name and title, as names are compared. */
  search: string;
  visibility: string;
  rev: number;
  epoch: number;
  bytes: number;
  expires_at: number | null;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
}

export interface FormerNameTable {
  owner_id: string;
  name_key: string;
  document_id: string;
  until: number;
}

export interface SnapshotTable {
  document_id: string;
  rev: number;
  doc: Uint8Array;
  buffers: Uint8Array;
  bytes: number;
  checksum: string;
  bokeh_version: string;
  created_at: number;
}

export interface PatchTable {
  document_id: string;
  rev: number;
  epoch: number;
  frames: Uint8Array;
  at: number;
}

export interface PictureTable {
  document_id: string;
  rev: number;
  type: string;
  bytes: Uint8Array;
}

export interface GrantTable {
  document_id: string;
  subject: string;
  right: string;
}

export interface ShareTable {
  hash: string;
  document_id: string;
  right: string;
  expires_at: number | null;
  revoked_at: number | null;
  uses: number;
  created_at: number;
}

export interface AuditTable {
  id: string;
  at: number;
  user_id: string | null;
  action: string;
  subject: string;
  detail: string | null;
}

export interface UsageTable {
  user_id: string;
  documents: number;
  bytes: number;
}

export interface SecretTable {
  name: string;
  value: string;
}

/** Rows that transactions lock, so that two of them run one after the other. */
export interface LatchTable {
  name: string;
  turns: number;
}

/** Bytes from any driver. */
export function bytesOf(value: Uint8Array | ArrayBuffer): Uint8Array {
  return ArrayBuffer.isView(value) ? value : new Uint8Array(value);
}

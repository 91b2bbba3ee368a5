// The shapes of the HTTP API. They are the only source: of its checks, its types and its description in OpenAPI.
import { z } from "zod";
import { KEY_RIGHTS } from "../../../store/contract/api-keys.js";

const NAME = z.string().min(1).max(512);
const TEXT = z.string().max(10_000);
const time = z.iso.datetime({ offset: true });
/** Null: never. */
const expiry = time.nullable().describe("null: never");
/** A number in a query. */
const count = (max: number) => z.coerce.number().int().min(1).max(max);

export const visibility = z
  .enum(["private", "link", "public"])
  .describe("private: owner and grants; link: whoever has the address; public: everybody, and in lists");
export const kind = z.enum(["still", "live"]).describe("still: whole revisions; live: one state that changes");
const right = z.enum(["read", "write", "own"]).describe("each right includes those before it");
const grantRight = z.enum(["read", "write"]);
const keyRight = z.enum(KEY_RIGHTS).describe("each right includes those before it");

export const documentAddress = z.strictObject({
  owner: NAME.describe("the name of the user who owns the document"),
  name: NAME.describe("the name of the document"),
});

export const errorForm = z.object({
  error: z.object({
    code: z.string().describe("one of the codes of the manual"),
    message: z.string(),
    hint: z.string().optional().describe("what to do about it"),
    id: z.string().optional().describe("of the log line with the details"),
    used: z.number().optional().describe("of a quota: what is in use"),
    allowed: z.number().optional().describe("of a quota"),
    revision: z.int().optional().describe("of the document as it is now"),
  }),
});

export const documentForm = z.object({
  owner: z.string(),
  name: z.string(),
  url: z.string().describe("the address of its page"),
  kind,
  title: z.string(),
  description: z.string(),
  visibility,
  revision: z.int().describe("rises with each change"),
  bytes: z.int().describe("what it takes in the store, its history included"),
  right: right.optional().describe("of the caller; in lists, only of the caller's own documents"),
  viewers: z.int().optional().describe("of a live document: connected now"),
  created_at: time,
  updated_at: time,
  expires_at: expiry,
});
export type DocumentForm = z.output<typeof documentForm>;

export const documentList = z.object({
  documents: z.array(documentForm),
  next: z.string().nullable().describe("the cursor of the next page; null on the last one"),
});

export const listQuery = z.strictObject({
  owner: NAME.optional(),
  visibility: visibility.optional(),
  q: z.string().max(200).optional().describe("part of a name or title, in any case"),
  deleted: z.enum(["true", "false"]).optional().describe("true: the caller's deleted documents, which can come back"),
  cursor: z.string().max(100).optional().describe("next of the page before"),
  limit: count(200).optional().describe("documents of a page; default: 60"),
});

export const publishBody = z.strictObject({
  doc: z.looseObject({}).describe("the JSON of a document, as plotctl json and Document.to_json() of Bokeh write it"),
  buffers: z.record(z.string(), z.base64()).optional().describe("the buffers that doc names, by id, as base64"),
  title: z.string().max(1000).optional().describe("default of a new document: the title in doc"),
  description: TEXT.optional(),
  visibility: visibility.optional().describe("default of a new document: private"),
  kind: kind.optional().describe("default of a new document: still"),
  expires_at: expiry.optional(),
});

export const changeBody = z.strictObject({
  name: NAME.optional().describe("a new name; the old address leads to it for 30 days"),
  title: z.string().max(1000).optional(),
  description: TEXT.optional(),
  visibility: visibility.optional(),
  expires_at: expiry.optional(),
});

export const docQuery = z.strictObject({
  rev: count(2 ** 53 - 1)
    .optional()
    .describe("default: the latest revision"),
});
export const docForm = z.looseObject({ version: z.string(), title: z.string(), roots: z.array(z.unknown()) });

export const revisionList = z.object({
  revisions: z.array(z.object({ revision: z.int(), bytes: z.int(), created_at: time })),
});

export const ticketBody = z.strictObject({ right: grantRight });
export const ticketForm = z.object({
  session_id: z.string().describe("for push_session and pull_session of Bokeh, and for plotctl/client"),
  url: z.string().describe("where to connect"),
  expires_at: time.describe("until then, a client can connect; a connection goes on"),
});

export const shareBody = z.strictObject({
  expires_at: expiry.optional().describe("at most a year from now; null: never; default: in 30 days"),
});
export const shareForm = z.object({
  id: z.string(),
  url: z.string().optional().describe("only in the answer that makes the link: it is stored nowhere"),
  state: z.enum(["active", "expired", "revoked"]),
  uses: z.int(),
  created_at: time,
  expires_at: expiry,
});
export type ShareForm = z.output<typeof shareForm>;
export const shareList = z.object({ shares: z.array(shareForm) });
export const shareAddress = documentAddress.extend({ id: z.string().min(1).max(100) });

export const grantBody = z
  .strictObject({ user: NAME.optional(), group: NAME.optional(), right: grantRight })
  .refine(({ user, group }) => (user === undefined) !== (group === undefined), "expected either user or group");
export const grantForm = z.object({ user: z.string().optional(), group: z.string().optional(), right: grantRight });
export type GrantForm = z.output<typeof grantForm>;
export const grantList = z.object({ grants: z.array(grantForm) });
export const grantQuery = z
  .strictObject({ user: NAME.optional(), group: NAME.optional() })
  .refine(({ user, group }) => (user === undefined) !== (group === undefined), "expected either user or group");

export const keyBody = z.strictObject({
  name: z.string().max(200).optional().describe("what its user calls it"),
  right: keyRight,
  expires_at: expiry.optional(),
});
export const keyForm = z.object({
  id: z.string().describe("the public part of the key"),
  key: z.string().optional().describe("only in the answer that makes the key: it is stored nowhere"),
  name: z.string(),
  right: keyRight,
  created_at: time,
  used_at: time.nullable(),
  expires_at: expiry,
});
export type KeyForm = z.output<typeof keyForm>;
export const keyList = z.object({ keys: z.array(keyForm) });
export const keyAddress = z.strictObject({ id: z.string().min(1).max(100) });

const DISPLAY = z.string().max(200);
const EMAIL = z.email().max(320).nullable();
const PASSWORD = z.string().min(8).max(1024);
const GROUPS = z.array(z.string().min(1).max(128)).max(100);

export const userForm = z.object({
  name: z.string(),
  display: z.string(),
  email: z.string().nullable(),
  groups: z.array(z.string()),
  disabled: z.boolean(),
  has_password: z.boolean(),
  created_at: time,
});
export type UserForm = z.output<typeof userForm>;
export const userList = z.object({
  users: z.array(userForm),
  next: z.string().nullable().describe("the cursor of the next page; null on the last one"),
});
export const userQuery = z.strictObject({ cursor: NAME.optional().describe("next of the page before") });
export const userAddress = z.strictObject({ name: NAME });
export const newUserBody = z.strictObject({
  name: NAME,
  display: DISPLAY.optional(),
  email: EMAIL.optional(),
  groups: GROUPS.optional(),
  password: PASSWORD.optional(),
});
export const userChangeBody = z.strictObject({
  display: DISPLAY.optional(),
  email: EMAIL.optional(),
  groups: GROUPS.optional(),
  disabled: z.boolean().optional(),
  password: PASSWORD.nullable().optional().describe("null: none any more; the user is signed out everywhere"),
});
export const removeUserQuery = z.strictObject({
  documents: z.enum(["delete"]).optional().describe("what happens to the documents of the user"),
  give_to: NAME.optional().describe("the user who gets the documents"),
});

export const meForm = userForm.extend({
  usage: z.object({ documents: z.int(), bytes: z.int() }),
  quota: z.object({ documents: z.int(), bytes: z.int() }),
  key_right: keyRight.nullable().describe("of the key of this request; null without a key"),
});
export const profileBody = z.strictObject({
  display: DISPLAY.optional(),
  email: EMAIL.optional(),
  password: z
    .strictObject({ old: z.string().max(1024), new: PASSWORD })
    .optional()
    .describe("all other sign-ins of the user end"),
});
export const signInList = z.object({
  sign_ins: z.array(
    z.object({
      id: z.string(),
      agent: z.string().describe("the browser, in words"),
      current: z.boolean(),
      created_at: time,
      seen_at: time,
    }),
  ),
});
export const signUpBody = z.strictObject({
  name: NAME,
  password: PASSWORD,
  display: DISPLAY.optional(),
  email: EMAIL.optional(),
});

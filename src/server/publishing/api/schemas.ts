// The shapes of the HTTP API. They are the only source: of its checks, its types and its description in OpenAPI.
import { z } from "zod";

const NAME = z.string().min(1).max(512);

export const visibility = z
  .enum(["private", "link", "public"])
  .describe("private: owner and grants; link: whoever has the address; public: everybody, and in lists");
export const kind = z.enum(["still", "live"]).describe("still: whole revisions; live: one state that changes");
const right = z.enum(["read", "write", "own"]).describe("each right includes those before it");
const time = z.iso.datetime({ offset: true });

/** Null: never. */
const expiry = time.nullable().describe("null: never");

export const documentAddress = z.strictObject({
  owner: NAME.describe("the name of the user who owns the document"),
  name: NAME.describe("the name of the document"),
});

export const errorForm = z
  .object({
    error: z.object({
      code: z.string().describe("one of the codes of the manual"),
      message: z.string(),
      hint: z.string().optional().describe("what to do about it"),
      id: z.string().optional().describe("of the log line with the details"),
      used: z.number().optional().describe("of a quota: what is in use"),
      allowed: z.number().optional().describe("of a quota or a limit"),
      revision: z.int().optional().describe("of the document as it is now"),
    }),
  })
  .meta({ id: "Error" });

export const documentForm = z
  .object({
    owner: z.string(),
    name: z.string(),
    url: z.string().describe("the address of its page"),
    kind,
    title: z.string(),
    description: z.string(),
    visibility,
    revision: z.int().describe("rises with each change"),
    bytes: z.int().describe("what it takes in the store, its history included"),
    right: right.describe("of the caller"),
    viewers: z.int().optional().describe("of a live document: connected now"),
    created_at: time,
    updated_at: time,
    expires_at: expiry,
  })
  .meta({ id: "Document" });

export type DocumentForm = z.output<typeof documentForm>;

export const publishBody = z
  .strictObject({
    doc: z.looseObject({}).describe("the JSON of a document, as plotctl json and Document.to_json() of Bokeh write it"),
    buffers: z.record(z.string(), z.base64()).optional().describe("the buffers that doc names, by id, as base64"),
    title: z.string().max(1000).optional().describe("default: the title of the document"),
    description: z.string().max(10_000).optional(),
    visibility: visibility.optional().describe("default of a new document: private"),
    kind: kind.optional().describe("default of a new document: still"),
    expires_at: expiry.optional(),
  })
  .meta({ id: "Publication" });

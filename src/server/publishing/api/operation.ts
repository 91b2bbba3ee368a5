// One operation of the HTTP API: what it takes, what it answers, and who may call it. Routes, checks, types and the description
// in OpenAPI are made from it.
import type { z } from "zod";
import type { KeyRight } from "../../../store/contract/api-keys.js";
import type { StoredUser } from "../../../store/contract/users.js";
import type { Reader } from "../../../publishing/rights.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";

/** `everybody`: also without a sign-in. `users`: all who are signed in or send a key. */
export type Audience = "everybody" | "users" | "admins";
export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** What an operation answers with a status. */
export interface AnswerForm {
  readonly description: string;
  /** Undefined: no body, or one that is not JSON. */
  readonly schema?: z.ZodType;
}

/** An answer that is no error. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Call<Params, Query, Body> {
  readonly ctx: RouteContext;
  readonly parts: PublishingParts;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reader: Reader;
}

/** A call of somebody who has an account. */
export type AccountCall<Params, Query, Body> = Call<Params, Query, Body> & { readonly account: StoredUser };

interface Form<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly id: string;
  readonly method: Method;
  /** Behind `/api/v1`; `:name` for a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Whether the body may also be multipart/mixed: JSON first, then buffers. */
  readonly takesBuffers?: boolean;
  /** What an API key must have. */
  readonly keyRight: KeyRight;
  /** By status. */
  readonly answers: Readonly<Record<number, AnswerForm>>;
}

export interface Operation extends Form<z.ZodObject, z.ZodObject, z.ZodType> {
  readonly for: Audience;
  readonly answer: (call: AccountCall<never, never, never>) => Promise<Answer>;
}

type None = z.ZodObject<Record<never, never>>;

/** An operation that also those without an account may call. */
export function openOperation<
  Params extends z.ZodObject = None,
  Query extends z.ZodObject = None,
  Body extends z.ZodType = z.ZodUndefined,
>(
  form: Form<Params, Query, Body> & {
    readonly answer: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Answer>;
  },
): Operation {
  return { ...form, for: "everybody", answer: form.answer };
}

/** An operation for users, or for administrators only. */
export function operation<
  Params extends z.ZodObject = None,
  Query extends z.ZodObject = None,
  Body extends z.ZodType = z.ZodUndefined,
>(
  form: Form<Params, Query, Body> & {
    readonly for: "users" | "admins";
    readonly answer: (call: AccountCall<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Answer>;
  },
): Operation {
  return { ...form, answer: form.answer };
}

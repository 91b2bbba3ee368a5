// Checks what a client sends against a schema.
import type { z } from "zod";
import { didYouMean } from "../../../base/nearest.js";
import { show } from "../../../base/show.js";
import { HttpError } from "../../http-error.js";

/** The value in the type of its schema. Throws an HttpError 400 that names what is wrong; `what` is for messages. */
export function check<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String);
  const place = path.length === 0 ? what : path.join(".");
  throw new HttpError(400, messageOf(issue, { place, given: valueAt(value, issue?.path ?? []) }), {
    code: "INVALID_REQUEST",
    ...hintOf(issue, { schema, given: valueAt(value, issue?.path ?? []) }),
  });
}

type Issue = z.core.$ZodIssue;

function messageOf(issue: Issue | undefined, { place, given }: { place: string; given: unknown }): string {
  if (issue?.code === "unrecognized_keys")
    return `${place} has no field ${issue.keys.map((key) => show(key)).join(", ")}.`;
  if (issue?.code === "invalid_value")
    return `${place}: expected ${issue.values.map(show).join(" or ")}, got ${show(given)}.`;
  if (given === undefined) return `${place} is missing.`;
  const reason = issue?.message.replace(/^Invalid input: /, "").replace(/, received .*$/, "") ?? "is not valid";
  return `${place}: ${reason}, got ${show(given)}.`;
}

function hintOf(issue: Issue | undefined, { schema, given }: { schema: z.ZodType; given: unknown }): { hint?: string } {
  const [unknown] = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const known = "shape" in schema ? Object.keys(schema.shape as object) : [];
  const hint =
    unknown !== undefined
      ? didYouMean(unknown, known)
      : issue?.code === "invalid_value" && typeof given === "string"
        ? didYouMean(given, issue.values.map(String))
        : undefined;
  return hint === undefined ? {} : { hint };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

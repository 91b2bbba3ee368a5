// The description of the HTTP API in OpenAPI 3.1, made from the schemas that check requests.
import { z } from "zod";
import { PLOTCTL_VERSION } from "../../../base/version.js";
import type { Operation } from "./operation.js";
import { documentForm, errorForm, grantForm, keyForm, meForm, publishBody, shareForm, userForm } from "./schemas.js";

/** The schemas that have names of their own. */
const NAMED = {
  Document: documentForm,
  Error: errorForm,
  Grant: grantForm,
  Key: keyForm,
  Me: meForm,
  Publication: publishBody,
  ShareLink: shareForm,
  User: userForm,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What every operation may answer. */
const COMMON_ERRORS = {
  400: "A field, a parameter or the body is not valid",
  429: "There are too many requests in a minute; Retry-After says when to come back",
  503: "The store does not answer at this moment",
} as const;
const USER_ERRORS = { 401: "The key is not valid, or there is neither a key nor a sign-in" } as const;

/** `url` is the address of the API. */
export function openApi(operations: readonly Operation[], url: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "plotctl",
      version: PLOTCTL_VERSION,
      description: "Published documents, who may read them, keys and users.",
    },
    servers: [{ url }],
    security: [{ key: [] }, {}],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key: pk_…" } },
      schemas: Object.fromEntries(Object.entries(NAMED).map(([name, schema]) => [name, inlined(schema, "output")])),
    },
  };
}

function describe({ id, summary, params, query, body, answers, for: audience, keyRight }: Operation): object {
  const errors = {
    ...COMMON_ERRORS,
    ...(audience !== "everybody" && USER_ERRORS),
    403: `The key has not the right ${keyRight}`,
  };
  const responses = [
    ...Object.entries(errors)
      .filter(([status]) => !(status in answers))
      .map(([status, description]) => [status, errorAnswer(description)]),
    ...Object.entries(answers).map(([status, { description, schema }]) => [
      status,
      Number(status) >= 400
        ? errorAnswer(description)
        : { description, ...(schema && { content: json(schema, "output") }) },
    ]),
  ] as [string, object][];
  return {
    operationId: id,
    summary,
    "x-key-right": keyRight,
    parameters: [...parametersOf(params, "path"), ...parametersOf(query, "query")],
    ...(body && { requestBody: { required: true, content: json(body, "input") } }),
    responses: Object.fromEntries(responses.sort(([one], [other]) => Number(one) - Number(other))),
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: "path" | "query"): object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = inlined(schema, "input");
  return Object.entries(properties).map(([name, form]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: form,
  }));
}

function errorAnswer(description: string): object {
  return { description, content: json(errorForm, "output") };
}

function json(schema: z.ZodType, io: "input" | "output"): object {
  const [name] = Object.entries(NAMED).find(([, named]) => named === schema) ?? [];
  return {
    "application/json": { schema: name === undefined ? inlined(schema, io) : { $ref: `#/components/schemas/${name}` } },
  };
}

function inlined(schema: z.ZodType, io: "input" | "output"): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...form } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return form;
}

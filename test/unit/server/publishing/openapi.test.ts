import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../../../src/base/package-files.js";
import { OPERATIONS } from "../../../../src/server/publishing/api/routes.js";
import { startApiServer, type ApiServer } from "../../../support/api-server.js";

interface Description {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<
      string,
      { operationId: string; responses: Record<string, object>; parameters: { name: string; in: string }[] }
    >
  >;
  readonly components: { readonly schemas: Record<string, object> };
}

let api: ApiServer;
beforeAll(async () => {
  api = await startApiServer();
});
afterAll(() => api.running.stop());

describe("[U9] the description of the HTTP API", () => {
  it("is OpenAPI 3.1 with each operation once, whose references lead somewhere", async () => {
    const { status, text, json } = await api.call("GET /openapi.json");
    const { openapi, paths, components } = json as Description;
    expect([status, openapi]).toEqual([200, "3.1.0"]);
    const described = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(components.schemas).toHaveProperty(name);
    for (const [path, methods] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters, responses } of Object.values(methods)) {
        expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(names);
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "429", "503"]));
      }
    }
  });

  it("has the operations that the manual lists", () => {
    const manual = readFileSync(join(PACKAGE_ROOT, "static/docs/api.md"), "utf8");
    const listed = [...manual.matchAll(/^\| `(GET|PUT|POST|PATCH|DELETE) ([^`?]+)` *\| `?(\w+)`? *\|/gm)].map(
      ([, method, path, right]) => `${method} ${path} ${right}`,
    );
    const wanted = OPERATIONS.map(
      ({ method, path, keyRight }) => `${method} ${path.replace(/:(\w+)/g, "<$1>")} ${keyRight}`,
    );
    expect(listed.sort()).toEqual(wanted.sort());
  });
});

describe("an error of the API", () => {
  it("is JSON with a code, also where nothing is", async () => {
    const { key } = await api.addUser("ada");
    for (const [request, body, status, code] of [
      ["GET /nothing", undefined, 404, "NOT_FOUND"],
      ["PUT /me", undefined, 405, "METHOD_NOT_ALLOWED"],
      ["PUT /documents/ada/a", "{", 400, "INVALID_REQUEST"],
      ["PUT /documents/ada/a", { doc: { roots: 5 } }, 400, "INVALID_DOCUMENT"],
      [
        "PUT /documents/ada/a",
        { doc: { version: "3.1.0", roots: [{ type: "object", name: "Slidr", id: "a" }] } },
        400,
        "UNKNOWN_MODEL",
      ],
    ] as const) {
      const headers = { "content-type": "application/json" };
      const answer = await api.call(request, { key, body, headers });
      expect([request, answer.status, answer.json]).toMatchObject([request, status, { error: { code } }]);
    }
    const form = await api.call("PUT /documents/ada/a", {
      key,
      body: "a=b",
      headers: { "content-type": "text/plain" },
    });
    expect(form.status).toBe(415);
  });

  it("tells of a body that is too large before it is read", async () => {
    const { key } = await api.addUser("bob");
    const body = JSON.stringify({ doc: { version: "3.10.0", title: "x".repeat(21 * 1024 ** 2), roots: [] } });
    const answer = await api.call("PUT /documents/bob/a", {
      key,
      body,
      headers: { "content-type": "application/json" },
    });
    expect([answer.status, answer.json]).toMatchObject([413, { error: { code: "DOCUMENT_TOO_LARGE" } }]);
  });
});

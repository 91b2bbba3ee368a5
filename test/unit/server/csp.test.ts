// The Content-Security-Policy of an app's page.
import { AjaxDataSource, CustomJS, Button, Div, figure, type Document } from "plotctl";
import type { Model } from "plotctl";
import { request } from "node:http";
import type { ServerOptions } from "../../../src/server/options.js";
import { startServer } from "../../support/server.js";

async function policyOf(options: ServerOptions, ...models: Model[]): Promise<string[]> {
  const app = (doc: Document) => models.forEach((model) => doc.add_root(model));
  const server = await startServer({ "/app": app }, options);
  try {
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      request(server.url("/app"), (response) => {
        response.resume();
        resolve(response.headers);
      })
        .on("error", reject)
        .end();
    });
    return String(headers["content-security-policy"]).split("; ");
  } finally {
    await server.stop();
  }
}

function button(): Button {
  const button = new Button();
  button.js_on_event("button_click", new CustomJS({ code: "1" }));
  return button;
}

function ajaxPlot(): Model {
  const plot = figure();
  plot.line("x", "y", { source: new AjaxDataSource({ data_url: "https://data.example/x" }) });
  return plot;
}

describe("the policy of a page", () => {
  it("names the allowed frame ancestors, this server's scripts, and inline styles", async () => {
    const policy = await policyOf({}, new Div());
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self' 'unsafe-inline' https:");
    expect(policy.filter((directive) => directive.startsWith("frame-ancestors"))).toHaveLength(1);
  });

  it("allows what its document needs, and no more", async () => {
    expect(await policyOf({}, button())).toContain("script-src 'self' 'unsafe-eval' blob:");
    expect((await policyOf({}, ajaxPlot())).find((text) => text.startsWith("connect-src"))).toMatch(/ http: https:$/);
    expect(await policyOf({}, new Div())).not.toContainEqual(expect.stringContaining("unsafe-eval"));
  });

  it("never allows eval when it is strict", async () => {
    expect(await policyOf({ csp: "strict" }, button())).toContain("script-src 'self'");
  });

  it("restricts frames only when it is off, and is otherwise the operator's own", async () => {
    const off = await policyOf({ csp: "off" }, new Div());
    expect(off.map((directive) => directive.split(" ")[0])).toEqual(["frame-ancestors", "object-src", "base-uri"]);
    const own = await policyOf({ csp: "script-src 'self' https://x.example" }, new Div());
    expect(own[0]).toBe("script-src 'self' https://x.example");
    expect(own[1]).toMatch(/^frame-ancestors/);
  });

  it.each(["stric", "", "script-src 'self'\r\nX: y", "anything"])("is rejected when it is invalid: %j", async (csp) => {
    await expect(policyOf({ csp }, new Div())).rejects.toThrow(/^csp: expected auto, strict, off or a policy/);
  });
});

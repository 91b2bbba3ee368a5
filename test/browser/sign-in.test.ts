// Users sign in and out in a browser, by form and at a provider, and see what happens to their open pages and in pages that
// embed an app.
import { scryptSync } from "node:crypto";
import { Div, Slider, curdoc, type Document } from "plotctl";
import { server_document } from "plotctl/embed";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { propertyOf, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { freePort } from "../support/free-port.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";
import { CLIENT, startIssuer, type Issuer } from "../unit/server/auth/issuer.js";

function app(doc: Document): void {
  doc.add_root(new Div({ name: "who", text: curdoc().session_context?.user?.name ?? "nobody" }));
  doc.add_root(new Slider({ name: "amount", start: 0, end: 10, value: 1 }));
}

describe("a browser at a server with sign-in", () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: StartedServer;
  let issuer: Issuer;
  let site: Site;

  beforeAll(async () => {
    const port = await freePort();
    const key = scryptSync("s3cret", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 })
      .toString("base64")
      .replace(/=+$/, "");
    [browser, site, issuer] = await Promise.all([
      connectBrowser(),
      startSite(),
      startIssuer({ redirectUris: [`http://localhost:${port}/login/lab/callback`] }),
    ]);
    server = await startServer(
      { "/app": app },
      {
        port,
        basicAuth: `ada:$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${key}`,
        oidc: [{ name: "lab", title: "the lab", issuer: issuer.url, ...CLIENT }],
        allowHosts: ["localhost"].map((host) => `${host}:${port}`),
        allowOrigins: [site.host, `localhost:${port}`],
      },
    );
    context = await browser.newContext();
  });

  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await Promise.all([server?.stop(), issuer?.stop(), site?.stop()]);
  });

  const signInByForm = async (page: Page): Promise<void> => {
    await page.getByLabel("Name").fill("ada");
    await page.getByLabel("Password").fill("s3cret");
    await page.getByRole("button", { name: "Sign in" }).click();
  };

  it("signs in by a form, and learns of the sign-out in another tab", async () => {
    const page = await context.newPage();
    await page.goto(server.url("/app?x=1"));
    expect(new URL(page.url()).pathname).toBe("/login");
    await page.getByLabel("Name").fill("ada");
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The name or the password is wrong.").waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("ada");
    await signInByForm(page);
    await waitUntilDrawn(page);
    expect([page.url(), await propertyOf(page, "who", "text")]).toEqual([server.url("/app?x=1"), "ada"]);

    const other = await context.newPage();
    await other.goto(server.url("/login"));
    await other.getByText("You are signed in as ada.").waitFor();
    await other.getByRole("button", { name: "Sign out" }).click();
    await other.getByText("You have signed out.").waitFor();
    await other.close();

    const notice = page.locator(".plotctl-notice");
    await notice.getByText("You are signed out.").waitFor();
    await notice.getByRole("link", { name: "Sign in" }).click();
    await signInByForm(page);
    await waitUntilDrawn(page);
    expect(page.url()).toBe(server.url("/app?x=1"));
    await page.close();
    await context.clearCookies();
  });

  it("signs in at a provider", async () => {
    const page = await context.newPage();
    await page.goto(server.url("/app"));
    await page.getByRole("link", { name: "Continue with the lab" }).click();
    await page.locator('[name="login"]').fill("bob");
    await page.locator('[name="password"]').fill("x");
    await page.locator('[type="submit"]').click();
    await page.locator('[type="submit"]').click();
    await waitUntilDrawn(page);
    expect([page.url(), await propertyOf(page, "who", "text")]).toEqual([server.url("/app"), "BOB"]);
    await page.close();
    await context.clearCookies();
  });

  it("shows a link to the sign-in in place of an embedded app", async () => {
    const page = await context.newPage();
    const element = `<script src="${server.url("/static/js/plotctl-app.js")}"></script><plotctl-app src="${server.url("/app")}"></plotctl-app>`;
    for (const body of [server_document(server.url("/app")), element]) {
      await page.goto(site.page(body));
      await page.getByText("This app is for users who are signed in.").waitFor();
      const link = page.getByRole("link", { name: "Sign in" });
      expect(await link.getAttribute("href")).toBe(server.url("/login?next=%2Fapp"));
    }
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Sign in" }).click();
    const signIn = await opened;
    await signInByForm(signIn);
    await waitUntilDrawn(signIn);
    expect(await propertyOf(signIn, "who", "text")).toBe("ada");
  });
});

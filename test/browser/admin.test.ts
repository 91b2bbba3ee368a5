// The admin page of a server in a browser.
import { scryptSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Div, curdoc } from "plotctl";
import type { Browser, Page } from "playwright-core";
import { Admin } from "../../src/admin/admin.js";
import { silentLog } from "../../src/base/log.js";
import { waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

const folder = mkdtempSync(join(tmpdir(), "admin-"));
const key = scryptSync("s3cret", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 }).toString("base64").replace(/=+$/, "");
const hash = `$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${key}`;
writeFileSync(join(folder, "users"), `ada:${hash}:admin\nbob:${hash}\n`);

describe("the admin page", () => {
  let browser: Browser;
  let server: StartedServer;
  const admin = new Admin(silentLog);

  beforeAll(async () => {
    browser = await connectBrowser();
    const app = (): void => curdoc().add_root(new Div({ text: "the app" }));
    server = await startServer(
      { "/app": app, "/admin": admin.application },
      { basicAuth: join(folder, "users"), access: { "/admin": { groups: ["admin"] } }, log: admin.log },
    );
    admin.attach(server.server);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  async function signedIn(user: string, path: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url(path));
    await page.getByLabel("Name").fill(user);
    await page.getByLabel("Password").fill("s3cret");
    await page.getByRole("button", { name: "Sign in" }).click();
    return page;
  }

  it("shows sessions, load and log to its group, ends sessions and signs users out", async () => {
    const bob = await signedIn("bob", "/app");
    await waitUntilDrawn(bob);
    expect((await bob.context().request.get(server.url("/admin"))).status()).toBe(403);

    admin.log.warn('<img id="injected" src="x"> in a line');
    const ada = await signedIn("ada", "/admin");
    await waitUntilDrawn(ada);
    const rowOf = (app: string) => ada.locator(".bk-DataTable").first().locator(".slick-row", { hasText: app });
    await rowOf("/admin").getByText("ada", { exact: true }).waitFor();
    await ada.getByText("Signed in: bob by basic").first().waitFor();
    await ada.getByText('<img id="injected" src="x"> in a line').waitFor();
    expect(await ada.locator("#injected").count()).toBe(0);

    await ada.getByRole("button", { name: "End session" }).click();
    await ada.getByText("Select sessions in the table first.").waitFor();
    await rowOf("/app").getByText("bob", { exact: true }).click();
    const [session] = server.server.figures().filter(({ user }) => user === "bob");
    await ada.getByText(`/app ${session?.session} of bob`, { exact: true }).waitFor();
    await ada.getByRole("button", { name: "End session" }).click();
    await ada.getByText("Ended 1 of 1 sessions.").waitFor();
    await bob.getByText("The session had ended. The app was started again.").waitFor();

    await rowOf("/app").getByText("bob", { exact: true }).click();
    await ada.getByRole("button", { name: "Sign out user" }).click();
    await ada.getByText("Ended 1 sign-ins of bob.").waitFor();
    await bob.getByText("You are signed out.").waitFor();
    await ada.getByText("Ended 1 sign-ins, by ada on the admin page").first().waitFor();
  });
});

// A server that is mounted in another Node server signs users in as one of its own.
import { scryptSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import fastify from "fastify";
import Koa from "koa";
import { silentLog } from "../../../../src/base/log.js";
import { Server } from "../../../../src/server/server.js";
import type { ServerOptions } from "../../../../src/server/options.js";
import { ProtocolClient } from "../../../support/protocol-client.js";
import { BrowserLike, tokenIn } from "./browser-like.js";

const key = scryptSync("s3cret", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 }).toString("base64").replace(/=+$/, "");
const basicAuth = `ada:$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${key}`;

type Mount = (plots: Server) => Promise<HttpServer>;

const listening = async (server: HttpServer): Promise<HttpServer> => {
  if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
};

const mounts: Record<string, Mount> = {
  Express: (plots) => listening(createServer(express().use("/plots", plots.callback()))),
  "Express after its parser of forms": (plots) =>
    listening(
      createServer(
        express()
          .use(express.urlencoded({ extended: false }))
          .use("/plots", plots.callback()),
      ),
    ),
  "Express after parsers that leave the form unread": (plots) =>
    listening(
      createServer(
        express()
          // As the parser of JSON in Express 4 does.
          .use((req, _res, next) => {
            req.body = {};
            next();
          })
          .use("/plots", plots.callback()),
      ),
    ),
  "Express after its parser of bytes": (plots) =>
    listening(
      createServer(
        express()
          .use(express.raw({ type: () => true }))
          .use("/plots", plots.callback()),
      ),
    ),
  async Fastify(plots) {
    const answer = plots.callback();
    const site = fastify({
      serverFactory: (answerSite) =>
        createServer((req, res) => (req.url?.startsWith("/plots/") === true ? answer(req, res) : answerSite(req, res))),
    });
    await site.ready();
    return listening(site.server);
  },
  Koa(plots) {
    const answer = plots.callback();
    const site = new Koa().use((ctx) => {
      ctx.respond = false;
      answer(ctx.req, ctx.res);
    });
    const answerSite = site.callback();
    return listening(createServer((req, res) => void answerSite(req, res)));
  },
};

describe.each(Object.entries(mounts))("a server with sign-in in %s", (_name, mount) => {
  let plots: Server;
  let own: HttpServer;
  const start = async (options: ServerOptions): Promise<BrowserLike> => {
    plots = new Server({ "/app": () => {} }, { prefix: "/plots", log: silentLog, ...options });
    own = await mount(plots);
    own.on("upgrade", (req, socket, head) => plots.upgrade(req, socket, head));
    return new BrowserLike(`http://127.0.0.1:${(own.address() as AddressInfo).port}`);
  };
  afterEach(async () => {
    await plots.stop();
    own.close();
  });

  it("signs users in and out, for pages and websockets", async () => {
    const browser = await start({ basicAuth });
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}/plots/app`;
    expect((await browser.request("/plots/app")).location).toBe("/plots/login?next=%2Fplots%2Fapp");
    expect(await new ProtocolClient(url).opened).toBe(401);
    const { status, location } = await browser.submit("/plots/login?next=/plots/app", {
      name: "ada",
      password: "s3cret",
    });
    expect([status, location]).toEqual([303, "/plots/app"]);
    const { text } = await browser.request("/plots/app");
    const headers = { Cookie: browser.cookieHeader };
    const client = await ProtocolClient.connect(url, { token: tokenIn(text), headers });
    await browser.submit("/plots/login", {});
    expect((await client.closed).code).toBe(4401);
  });

  it("answers 503, and ends no process, when its auth module is not valid", async () => {
    const browser = await start({ auth: { login_url: "/login" } });
    expect((await browser.request("/plots/app")).status).toBe(503);
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}/plots/app`;
    await expect(new ProtocolClient(url).opened).rejects.toThrow("socket hang up");
  });
});

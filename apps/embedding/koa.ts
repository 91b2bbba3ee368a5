// plotctl in a Koa server: everything below /plots is plotctl's, the other pages are those of the site.
//
//   npx plotctl run koa.ts      then open http://localhost:8000
import Koa from "koa";
import { server_document } from "plotctl/embed";
import { Server } from "plotctl/server";
import savings from "./savings.ts";

const port = Number(process.env["PORT"] ?? 8000);
const plots = new Server({ "/savings": savings }, { prefix: "/plots" });
const answerPlots = plots.callback();

const site = new Koa();
site.use(async (ctx, next) => {
  if (ctx.path.startsWith("/plots/")) {
    ctx.respond = false; // plotctl answers
    answerPlots(ctx.req, ctx.res);
  } else await next();
});
site.use((ctx) => {
  ctx.type = "html";
  ctx.body = `<!doctype html><title>My site</title><h1>My site</h1>${server_document("/plots/savings")}`;
});

const server = site.listen(port, "localhost", () => console.log(`http://localhost:${port}`));
server.on("upgrade", (request, socket, head) => plots.upgrade(request, socket, head));

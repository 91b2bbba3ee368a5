// plotctl in a Fastify server: everything below /plots is plotctl's, the other pages are those of the site.
//
//   npx plotctl run fastify.ts      then open http://localhost:8000
import { createServer } from "node:http";
import fastify from "fastify";
import { server_document } from "plotctl/embed";
import { Server } from "plotctl/server";
import savings from "./savings.ts";

const port = Number(process.env["PORT"] ?? 8000);
const plots = new Server({ "/savings": savings }, { prefix: "/plots" });
const answerPlots = plots.callback();

const site = fastify({
  serverFactory: (answerSite) =>
    createServer((request, response) => {
      if (request.url?.startsWith("/plots/")) answerPlots(request, response);
      else answerSite(request, response);
    }),
});
site.server.on("upgrade", (request, socket, head) => plots.upgrade(request, socket, head));
site.addHook("onClose", () => plots.stop());

site.get("/", (_request, reply) => {
  reply.type("text/html");
  return `<!doctype html><title>My site</title><h1>My site</h1>${server_document("/plots/savings")}`;
});

await site.listen({ port, host: "localhost" });
console.log(`http://localhost:${port}`);

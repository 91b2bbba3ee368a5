// plotctl in an Express server: everything below /plots is plotctl's, the other pages are those of the site.
//
//   npx plotctl run express.ts      then open http://localhost:8000
import express from "express";
import { server_document } from "plotctl/embed";
import { Server } from "plotctl/server";
import savings from "./savings.ts";

const port = Number(process.env["PORT"] ?? 8000);
const plots = new Server({ "/savings": savings }, { prefix: "/plots" });

const site = express();
site.use("/plots", plots.callback());
site.get("/", (_request, response) => {
  response.send(`<!doctype html><title>My site</title><h1>My site</h1>${server_document("/plots/savings")}`);
});

const server = site.listen(port, "localhost", () => console.log(`http://localhost:${port}`));
server.on("upgrade", (request, socket, head) => plots.upgrade(request, socket, head));

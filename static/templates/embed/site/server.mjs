// @ts-check
// A simple web server for one page, at http://localhost:8000. In production, your own web site takes its place.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const page = await readFile(new URL("index.html", import.meta.url));

const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
});
server.listen(8000, "localhost", () => console.log("The page is at http://localhost:8000"));

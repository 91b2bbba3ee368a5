// The server as a library, for sessions with more clients than the command line allows. Arguments: the maximum, app files.
import { createLog, discoverApplications, Server } from "../../dist/codegen/tools.js";

const [maxConnections, ...files] = process.argv.slice(2);
const log = createLog({ level: "info", format: "json", write: (line) => void process.stderr.write(line) });
const apps = await discoverApplications(files, { argv: [], log });
const server = new Server(apps, { port: 0, maxConnections: Number(maxConnections), log });
await server.start();
console.log(server.urls.join("\n"));

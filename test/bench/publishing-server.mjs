// A server with a user who publishes without limits on rates. Argument: the file of the store. Prints JSON: its address, the key.
import { newApiKey, openStore, Server, silentLog } from "../../dist/codegen/tools.js";

const [file] = process.argv.slice(2);
const location = `file:${file}`;
const store = await openStore(location, { as: "owner" });
const ada = await store.users.add({ name: "ada" });
const { text: key, publicPart, hash } = newApiKey();
await store.keys.add({ publicPart, hash, userId: ada.id, name: "", right: "admin" });
await store.close();
const rates = { apiRate: 1e6, publishRate: 1e6, ticketRate: 1e6, quotaDocuments: 1e6 };
const server = new Server({}, { port: 0, store: location, multiUser: true, log: silentLog, ...rates });
await server.start();
console.log(JSON.stringify({ port: server.port, key }));

// ClickHouse over HTTP, out of the npm package chdb, which has its query engine: so the exams of the engine meet the real one
// where no server is installed. The package takes 550 MB, so it is no dependency:
//
//   npm install --no-save chdb
//   node test/interop/clickhouse.mjs 8123
//   PLOTCTL_CLICKHOUSE=http://127.0.0.1:8123 npm test -- clickhouse
import { createServer } from "node:http";
import { Session } from "chdb";

/** Settings of a query that are no setting of the connection. */
const SETTING = /^(output_format_\w+|max_execution_time|max_threads)$/;

const session = new Session();

/** The query and its parameters, from the address, the body, or the fields of a form. */
async function queryOf(request) {
  const url = new URL(request.url, "http://localhost");
  const chunks = await request.toArray();
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const fields = new Map(url.searchParams);
  if (type.startsWith("multipart/form-data")) {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    for (const [name, value] of form) fields.set(name, value);
  }
  const sql = fields.get("query") ?? body.toString();
  const parameters = [...fields].filter(([name]) => name.startsWith("param_"));
  const settings = [...fields].filter(([name]) => SETTING.test(name)).map(([name, value]) => `${name} = ${value}`);
  const [, statement, format = "JSONCompact"] = /^([\s\S]*?)\s*(?:FORMAT (\w+)\s*)?$/.exec(sql);
  return {
    sql: statement,
    format,
    parameters: Object.fromEntries(parameters.map(([name, value]) => [name.slice("param_".length), unescaped(value)])),
    settings,
  };
}

/** Parameters are written as in tab-separated files. */
function unescaped(value) {
  return value.replaceAll(/\\(.)/g, (_, char) => ({ t: "\t", n: "\n", r: "\r", 0: "\0" })[char] ?? char);
}

const server = createServer(async (request, response) => {
  if (request.url === "/ping") return response.end("Ok.\n");
  const { sql, format, parameters, settings } = await queryOf(request);
  try {
    const isQuestion = sql.startsWith("SELECT");
    const all = isQuestion && settings.length > 0 ? `${sql} SETTINGS ${settings.join(", ")}` : sql;
    const answer = sql.startsWith("KILL QUERY") ? "" : session.queryBind(all, parameters, format);
    response.end(answer);
  } catch (error) {
    const code = /Code: (\d+)/.exec(String(error))?.[1] ?? "1001";
    response.writeHead(500, { "x-clickhouse-exception-code": code }).end(`${error.message}`);
  }
});
const [port = "8123"] = process.argv.slice(2);
server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on("SIGTERM", () => {
  session.cleanup();
  process.exit();
});

// Files that pages send to upload inputs, by HTTP: what arrives, what is rejected with which code, and what stays on the disk.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { curdoc, type Document } from "plotctl";
import { download, upload_input, type UploadedFile, type UploadInputOptions } from "plotctl/data";
import { FileInput } from "plotctl/models";
import { UploadInput } from "../../../src/document/transfers/upload-input.js";
import { SessionUploads } from "../../../src/hosting/transfers/session-uploads.js";
import { UploadStore } from "../../../src/hosting/transfers/upload-store.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawRequest } from "./raw-request.js";

const uploadFolder = mkdtempSync(join(tmpdir(), "uploads-test-"));
afterAll(() => rmSync(uploadFolder, { recursive: true, force: true }));

const SESSION = "session-of-the-test";

interface Opened extends StartedServer {
  readonly files: UploadedFile[];
  readonly input: UploadInput;
}

let running: StartedServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** A server with one session, whose document has an upload input. */
async function open(
  options: UploadInputOptions = {},
  { on_upload, ...server }: TestServerOptions & { on_upload?: (file: UploadedFile) => unknown } = {},
): Promise<Opened> {
  const files: UploadedFile[] = [];
  let input = upload_input();
  const app = (doc: Document): void => {
    input = upload_input(options);
    input.on_upload((file) => {
      files.push(file);
      return on_upload?.(file);
    });
    doc.add_root(input);
  };
  const started = await startServer({ "/app": app, "/other": app }, { uploadFolder, ...server });
  running = started;
  await fetch(started.url(`/app?bokeh-session-id=${SESSION}`));
  return { ...started, files, input };
}

const token = (id = SESSION): string => makeSessionToken(id, { expiresAt: 9_000_000_000 });

function formOf(name: string, content: string | Uint8Array<ArrayBuffer>, type = "text/csv"): FormData {
  const form = new FormData();
  form.append("file", new Blob([content], { type }), name);
  return form;
}

interface SendOptions {
  readonly form?: FormData | string;
  readonly headers?: Record<string, string>;
  readonly id?: string;
  readonly path?: string;
}

async function send(
  { url, input }: Opened,
  { form = formOf("a.csv", "x\n1\n"), headers = {}, id = input.id, path = "/app" }: SendOptions = {},
): Promise<{ status: number; text: string }> {
  const answer = await fetch(url(`${path}/plotctl/uploads/${id}`), {
    method: "POST",
    body: form,
    headers: { "Bokeh-Session-Token": token(), ...headers },
  });
  return { status: answer.status, text: await answer.text() };
}

const folders = (): string[] => readdirSync(uploadFolder);

/** Sends the head of an upload with a part of its content, and leaves the rest out. */
function beginRaw({ port, input }: Opened, content: string, length = 1_000_000): Socket {
  const part = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${content}`;
  const head = [
    `POST /app/plotctl/uploads/${input.id} HTTP/1.1`,
    `Host: localhost:${port}`,
    `Bokeh-Session-Token: ${token()}`,
    "Content-Type: multipart/form-data; boundary=b",
    length === Infinity ? "Transfer-Encoding: chunked" : `Content-Length: ${length}`,
  ];
  const body = length === Infinity ? `${part.length.toString(16)}\r\n${part}\r\n` : part;
  const socket = connect(port, "127.0.0.1", () => socket.write(`${head.join("\r\n")}\r\n\r\n${body}`));
  socket.on("error", () => {});
  return socket;
}

const textOf = async (socket: Socket): Promise<string> => {
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  await new Promise((resolve) => socket.once("close", resolve));
  return text;
};

describe("an uploaded file", () => {
  it("is in a folder of its session that only the server can read, with name, type and size", async () => {
    const opened = await open({ accept: ".csv" });
    const content = "x,y\n".repeat(200_000);
    expect(await send(opened, { form: formOf("Größen, 2026.csv", content) })).toEqual({
      status: 200,
      text: '{"messages":[]}',
    });
    const [file] = opened.files;
    if (file === undefined) throw new Error("no file");
    expect(file).toMatchObject({ name: "Größen, 2026.csv", type: "text/csv", size: content.length });
    expect(readFileSync(file.path, "utf8")).toBe(content);
    expect(file.path).toMatch(/\.csv$/);
    expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700);
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(await file.text()).toBe(content);
    expect((await file.bytes()).length).toBe(content.length);
    let streamed = 0;
    for await (const chunk of file.stream()) streamed += chunk.length;
    expect(streamed).toBe(content.length);
  });

  it("is deleted with its session", async () => {
    const opened = await open();
    await send(opened);
    expect(folders()).toHaveLength(1);
    await opened.stop();
    expect(folders()).toEqual([]);
  });

  it("replaces the former one, which is kept until the callback has ended; with `multiple` all are kept", async () => {
    const existed: boolean[] = [];
    const on_upload = (): void => void existed.push(opened.files.every(({ path }) => existsSync(path)));
    const opened = await open({}, { on_upload });
    await send(opened);
    await send(opened);
    expect([existed, opened.files.map(({ path }) => existsSync(path))]).toEqual([
      [true, true],
      [false, true],
    ]);
    await opened.stop();
    const several = await open({ multiple: true });
    await send(several);
    await send(several);
    expect(several.files.map(({ path }) => existsSync(path))).toEqual([true, true]);
    await several.files[0]?.remove();
    expect(several.files.map(({ path }) => existsSync(path))).toEqual([false, true]);
  });

  it("arrives in the turn of its document, and its answer has the download that the callback starts", async () => {
    let title = "";
    const on_upload = async (file: UploadedFile): Promise<void> => {
      curdoc().title = title = file.name;
      await nextTurn();
      download({ name: "clean.csv", body: await file.text() });
    };
    const opened = await open({}, { on_upload });
    const { text } = await send(opened);
    const { messages } = JSON.parse(text) as { messages: { type: string; data: { ticket: string; name: string } }[] };
    expect([title, messages.map(({ type, data }) => [type, data.name])]).toEqual([
      "a.csv",
      [["plotctl:download", "clean.csv"]],
    ]);
    const answer = await fetch(opened.url(`/app/plotctl/downloads/${messages[0]?.data.ticket}`));
    expect(await answer.text()).toBe("x\n1\n");
  });

  it("is one of several that arrive at once", async () => {
    const opened = await open({ multiple: true });
    const sent = ["one", "two", "three"].map((name) => send(opened, { form: formOf(`${name}.csv`, name.repeat(99)) }));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const texts = await Promise.all(opened.files.map(async (file) => [file.name, (await file.text()).length]));
    expect(Object.fromEntries(texts)).toEqual({ "one.csv": 297, "two.csv": 297, "three.csv": 495 });
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\a.csv", "a.csv"],
    ["..\\..\\x.CSV", "x.CSV"],
    ["*?[a].csv", "*?[a].csv"],
  ])("named %j never decides where it is stored", async (given, name) => {
    const opened = await open();
    expect((await send(opened, { form: formOf(given, "x") })).status).toBe(200);
    const [file] = opened.files;
    expect(file?.name).toBe(name);
    expect(file?.path).toMatch(new RegExp(`^${uploadFolder}/plotctl-uploads-\\w+/0(\\.csv)?$`));
  });

  it("has no folders in its name, also when the parser of the form keeps them", async () => {
    const uploads = new SessionUploads(new UploadStore(), () => {});
    const file = { name: "..\\../a.csv", type: "", content: Readable.from([Buffer.from("x")]) };
    expect((await uploads.receive(upload_input(), file)).name).toBe("a.csv");
    await uploads.close();
  });
});

describe("an upload is rejected", () => {
  const part = (head: string): string => `--b\r\n${head}\r\n\r\nx\r\n`;
  const FILE = part('Content-Disposition: form-data; name="f"; filename="a.csv"');
  const boundary = { "Content-Type": "multipart/form-data; boundary=b" };

  it.each<[string, UploadInputOptions, SendOptions, number, string]>([
    ["of a type that is not accepted", { accept: ".csv" }, { form: formOf("a.exe", "x", "") }, 415, "not a file"],
    ["of another media type", { accept: "image/*" }, {}, 415, "image/*"],
    ["that is too large", { max_size: 3 }, {}, 413, "more than 3 bytes"],
    ["that is too large, of several chunks", { max_size: "1 kB" }, { form: formOf("a", "x".repeat(1e6)) }, 413, "1 kB"],
    ["with a name of 10 kB", {}, { form: formOf(`${"n".repeat(10_000)}.csv`, "x") }, 400, "name"],
    ["with two dots as name", {}, { form: formOf("..", "x") }, 400, "name"],
    ["with a control character in its name", {}, { form: formOf("a\u0001b", "x") }, 400, ""],
    ["for an input that does not exist", {}, { id: "p1" }, 404, "no such field"],
    ["for a disabled input", { disabled: true }, {}, 404, "disabled"],
    ["without a token", {}, { headers: { "Bokeh-Session-Token": "" } }, 403, ""],
    ["with a forged token", {}, { headers: { "Bokeh-Session-Token": "x" } }, 403, ""],
    ["for a session that does not exist", {}, { headers: { "Bokeh-Session-Token": token("none") } }, 410, "has ended"],
    ["for the session of another app", {}, { path: "/other" }, 410, "has ended"],
    ["from a page of another site", {}, { headers: { Origin: "http://evil.example" } }, 403, ""],
    ["that is no form", {}, { form: "x", headers: { "Content-Type": "text/csv" } }, 400, "multipart/form-data"],
    [
      "without a boundary",
      {},
      { form: "x", headers: { "Content-Type": "multipart/form-data; a=b" } },
      400,
      "not valid",
    ],
    ["without a file", {}, { form: "--b--\r\n", headers: boundary }, 400, ""],
    ["with two files", {}, { form: `${FILE}${FILE}--b--\r\n`, headers: boundary }, 400, "one file per request"],
    [
      "with another field",
      {},
      { form: `${part('Content-Disposition: form-data; name="f"')}--b--`, headers: boundary },
      400,
      "no other fields",
    ],
    ["that is cut", {}, { form: FILE, headers: boundary }, 400, "incomplete"],
    ["that is compressed", {}, { headers: { "Content-Encoding": "gzip" } }, 400, "without compression"],
  ])("%s", async (_what, options, sent, status, part) => {
    const opened = await open(options);
    const answer = await send(opened, sent);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(part)]);
    expect(opened.files).toEqual([]);
    expect(folders().flatMap((folder) => readdirSync(join(uploadFolder, folder)))).toEqual([]);
  });

  it("with two tokens, of which one is right", async () => {
    const { port, input } = await open();
    const headers = [token(), token("none")].map((each) => `Bokeh-Session-Token: ${each}`);
    const target = `/app/plotctl/uploads/${input.id}`;
    const answer = await rawRequest(port, { method: "POST", target, headers });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining("needs one Bokeh-Session-Token")]);
  });

  it.each<[string, TestServerOptions, number, string]>([
    ["beyond the bytes of its session", { maxUploadBytes: 5 }, 413, "files of this session"],
    ["beyond the files of its session", { maxUploadFiles: 1 }, 429, "limit"],
    ["beyond the bytes of the server", { maxTotalUploadBytes: 5 }, 507, "no space"],
  ])("%s", async (_what, settings, status, part) => {
    const opened = await open({ multiple: true }, settings);
    expect((await send(opened)).status).toBe(200);
    const answer = await send(opened);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(part)]);
    await opened.files[0]?.remove();
    expect((await send(opened)).status).toBe(200);
  });

  it("with an id when a callback fails, and the log has the line", async () => {
    const on_upload = (): void => {
      throw new Error("no such column");
    };
    const opened = await open({}, { on_upload });
    const { status, text } = await send(opened);
    const [, id = "?"] = /error (\w+)/.exec(text) ?? [];
    expect([status, text.includes("no such column")]).toEqual([500, false]);
    expect(opened.logged.join("\n")).toContain(`an on_upload callback failed [error ${id}]: no such column`);
  });

  it("when it stalls", async () => {
    const clock = new ManualClock();
    const opened = await open({}, { clock, uploadIdleMs: 1000 });
    const socket = beginRaw(opened, "x");
    await until("the file arrives", () => folders().length === 1);
    clock.advance(1000);
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 408 .*Upload the file again/s);
    await until("the file is deleted", () => readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 0);
  });

  it("when it takes too long, however steadily it sends", async () => {
    const clock = new ManualClock();
    const opened = await open({}, { clock, maxUploadTimeS: 5, uploadIdleMs: 1000 });
    const socket = beginRaw(opened, "x");
    await until("the file arrives", () => folders().length === 1);
    const text = textOf(socket);
    const file = () => join(uploadFolder, folders()[0] ?? "", "0.csv");
    const size = () => (existsSync(file()) ? statSync(file()).size : 0);
    for (let sent = 1; sent <= 5; sent++) {
      await until(`${sent} have arrived`, () => size() >= sent);
      clock.advance(999);
      socket.write("x");
    }
    await until("all have arrived", () => size() >= 6);
    clock.advance(5);
    expect(await text).toMatch(/^HTTP\/1\.1 408 .*has taken too long/s);
    await until("the file is deleted", () => readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 0);
  });

  it("when its body never ends, and the connection is closed", async () => {
    const clock = new ManualClock();
    const opened = await open({ max_size: 1000 }, { clock });
    const socket = beginRaw(opened, "x".repeat(2000), Infinity);
    await until("it is rejected", () => opened.logged.some((line) => line.startsWith("413")));
    const text = textOf(socket);
    const chunk = `${(1000).toString(16)}\r\n${"x".repeat(1000)}\r\n`;
    socket.write(chunk);
    clock.advance(10_000);
    expect(await text).toContain("HTTP/1.1 413");
  });

  it("when its sender goes away, and leaves nothing", async () => {
    const opened = await open();
    const socket = beginRaw(opened, "x");
    await until(
      "the file arrives",
      () => folders().length === 1 && readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 1,
    );
    socket.destroy();
    await until("the file is deleted", () => readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 0);
    expect(opened.files).toEqual([]);
  });

  it("when its session ends, whose folder goes", async () => {
    const opened = await open();
    const socket = beginRaw(opened, "x");
    await until(
      "the file arrives",
      () => folders().length === 1 && readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 1,
    );
    const context = opened.server.contexts.get("/app");
    const session = context?.sessions.get(SESSION);
    if (context === undefined || session === undefined) throw new Error("no session");
    await context.end(session, "unused");
    expect(folders()).toEqual([]);
    const text = textOf(socket);
    socket.end();
    expect(await text).toContain("HTTP/1.1 410");
  });

  it("while four others of its session arrive", async () => {
    const opened = await open({ multiple: true });
    const sockets = Array.from({ length: 4 }, () => beginRaw(opened, "x"));
    await until(
      "the file arrives",
      () => folders().length === 1 && readdirSync(join(uploadFolder, folders()[0] ?? "")).length === 4,
    );
    expect((await send(opened)).status).toBe(429);
    for (const socket of sockets) socket.destroy();
  });

  it("with 507 when the disk is full", async () => {
    const store = new UploadStore(undefined, { openFile: () => openFile("/dev/full", "w") });
    const uploads = new SessionUploads(store, () => {});
    const file = { name: "a.csv", type: "", content: Readable.from([Buffer.from("x")]) };
    await expect(uploads.receive(upload_input(), file)).rejects.toMatchObject({ code: "UPLOAD_NO_SPACE" });
    expect(store.bytes).toBe(0);
    await uploads.close();
  });

  it("when the folder for uploads cannot be written, and the log names it", async () => {
    const opened = await open({}, { uploadFolder: join(uploadFolder, "none") });
    const { status, text } = await send(opened);
    expect([status, text.includes(uploadFolder)]).toEqual([500, false]);
    expect(opened.logged.join("\n")).toContain("Check --upload-folder");
  });
});

describe("upload_input", () => {
  it("is a FileInput of Bokeh for other clients, and what these set is no upload", async () => {
    const opened = await open();
    const client = await ProtocolClient.connect(opened.url("/app"), { sessionId: SESSION });
    const doc = await client.pull();
    expect(JSON.stringify(doc)).toContain('"name":"FileInput"');
    const event = { kind: "ModelChanged", model: { id: opened.input.id }, attr: "value", new: "eA==" };
    expect((await client.request("PATCH-DOC", { events: [event] })).header.msgtype).toBe("OK");
    expect([opened.files, opened.input.value]).toEqual([[], "eA=="]);
    await client.close();
  });

  it.each([
    [7, 7],
    ["1 kB", 1000],
    ["1.5 MiB", 1_572_864],
    ["2GB", 2e9],
  ])("takes %j as the largest size", (max_size, bytes) => {
    expect(upload_input({ max_size }).max_bytes).toBe(bytes);
  });

  it.each([["many"], [0], [-1], [NaN], ["1 XB"], [null]])("rejects %j as the largest size", (max_size) => {
    expect(() => upload_input({ max_size: max_size as number })).toThrow("max_size: expected a number of bytes");
  });

  it("names a misspelt option and a callback that is none", () => {
    expect(() => upload_input({ max_sise: 1 } as object)).toThrow("max_sise");
    expect(() => upload_input().on_upload("x" as never)).toThrow("on_upload: expected a function");
    expect(new FileInput()).not.toBeInstanceOf(UploadInput);
  });
});

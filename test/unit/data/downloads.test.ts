// open(): files of web servers, which are downloaded into the cache of the user.
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloaded } from "../../../src/engine/copies/downloads.js";
import { open, type Data } from "../../../src/exports/data.js";
import { failure } from "../../support/failure.js";
import { ManualClock } from "../../support/manual-clock.js";
import { describeParquet, runSql } from "../../support/parquet.js";

let cache: string;
let server: Server;
let origin: string;
let requests: IncomingMessage[];
let answer: RequestListener;
const opened: Data[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  requests = [];
  cache = await mkdtemp(join(tmpdir(), "plotctl-downloads-"));
  process.env["XDG_CACHE_HOME"] = cache;
});
afterEach(async () => {
  for (const data of opened.splice(0)) data.close();
  delete process.env["XDG_CACHE_HOME"];
  await rm(cache, { recursive: true, force: true, maxRetries: 5 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a file with its ETag, or 304 to a browser that has it. */
function sends(content: () => Uint8Array, etag: () => string, { ignoresConditions = false } = {}): RequestListener {
  return (request, response) => {
    if (!ignoresConditions && request.headers["if-none-match"] === etag()) return void response.writeHead(304).end();
    response.writeHead(200, { etag: etag(), "content-length": content().length }).end(content());
  };
}

async function kept<T extends Data>(opening: Promise<T>): Promise<T> {
  const data = await opening;
  opened.push(data);
  return data;
}

/** A .npy file of float64. */
function npy(...values: number[]): Uint8Array {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const header = Buffer.from(`${text.padEnd(117)}\n`, "latin1");
  const length = Buffer.alloc(2);
  length.writeUInt16LE(header.length);
  return Buffer.concat([
    Buffer.from("\x93NUMPY\x01\x00", "latin1"),
    length,
    header,
    Buffer.from(Float64Array.from(values).buffer),
  ]);
}

const filesInCache = async (): Promise<string[]> =>
  (await readdir(cache, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

it("a .npy file is downloaded once, and again when the server has another one", async () => {
  let [values, version] = [[1, 2, 3], '"a"'];
  answer = sends(
    () => npy(...values),
    () => version,
  );
  const url = new URL("/values.npy?token=1", origin);
  const first = await kept(open(url));
  expect(first.length).toBe(3);
  expect(await open(url)).toBe(first);
  expect(requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"a"']);
  [values, version] = [[1, 2, 3, 4, 5], '"b"'];
  const second = await kept(open(url));
  expect([first.length, second.length]).toEqual([3, 5]);
});

it("a server that ignores conditions does not send what is there already twice", async () => {
  answer = sends(
    () => npy(1, 2),
    () => '"same"',
    { ignoresConditions: true },
  );
  const url = new URL("/a.npy", origin);
  expect((await downloaded(url)).isNew).toBe(true);
  expect((await downloaded(url)).isNew).toBe(false);
});

it("a file that was damaged in the cache is downloaded again", async () => {
  answer = sends(
    () => npy(1, 2),
    () => '"same"',
  );
  const url = new URL("/a.npy", origin);
  const { path } = await downloaded(url);
  await rm(path);
  expect((await downloaded(url)).isNew).toBe(true);
  expect(await readFile(path)).toEqual(Buffer.from(npy(1, 2)));
});

it("user and password are sent to the server, and are in no error", async () => {
  answer = (_, response) => void response.writeHead(403).end();
  const url = new URL("/a.npy", origin);
  url.username = "ada";
  url.password = "geheim";
  const error = await failure(open(url));
  expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from("ada:geheim").toString("base64")}`);
  expect(error).toMatchObject({ code: "FILE_UNREADABLE" });
  expect(String(error)).toContain(`Cannot load ${origin}/a.npy: the server answers 403 Forbidden.`);
  expect(`${String(error)} ${String((error as Error).stack)}`).not.toMatch(/geheim|ada:/);
});

it.each<[string, RequestListener, string]>([
  ["does not exist", (_, response) => void response.writeHead(404).end(), "the server answers 404 Not Found"],
  [
    "breaks off",
    (_, response) => {
      response.writeHead(200, { "content-length": 50 });
      response.write("x", () => response.destroy());
    },
    "the connection ended before the file was complete",
  ],
  ["is too large by its header", sends(() => npy(1, 2, 3), () => '"a"'), "is larger than 64 bytes"],
  [
    "is too large by its bytes",
    (_, response) => {
      response.write(npy(1, 2));
      response.end(npy(1, 2));
    },
    "is larger than 64 bytes",
  ],
])("a file that %s is an error, and leaves nothing behind", async (_, listener, message) => {
  answer = listener;
  await expect(open(new URL("/a.npy", origin), { max_download: 64 })).rejects.toThrow(message);
  expect(await filesInCache()).toEqual([]);
});

it("a host that accepts no connection, or answers nothing for 30 seconds, is an error", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, "close");
  await expect(open(new URL(`http://127.0.0.1:${port}/a.npy`))).rejects.toThrow("the host accepts no connection");
  const clock = new ManualClock();
  const asked = new Promise<void>((resolve) => (answer = () => resolve()));
  const loading = downloaded(new URL("/silent.npy", origin), { clock });
  await asked;
  clock.advance(30_000);
  await expect(loading).rejects.toThrow("the server sent nothing for 30 seconds");
  expect(clock.timerCount).toBe(0);
});

it("the limit of a download is a number of bytes", async () => {
  await expect(open(new URL("/a.npy", origin), { max_download: -1 })).rejects.toThrow(
    "open(): max_download: expected a number of bytes above 0, got -1.",
  );
});

describeParquet("Parquet and CSV files of web servers", () => {
  it("are indexed in the cache; open views see a new version", async () => {
    const file = join(cache, "made.parquet");
    const write = async (rows: number): Promise<Uint8Array> => {
      await runSql(`COPY (SELECT i AS t, i * 2 AS v FROM range(${rows}) r(i)) TO '${file}' (FORMAT parquet)`);
      return readFile(file);
    };
    let [content, version] = [await write(10), '"a"'];
    answer = sends(
      () => content,
      () => version,
    );
    const url = new URL("/data/made.parquet", origin);
    const data = await kept(open(url));
    expect([data.length, data.schema.map(({ max }) => max)]).toEqual([10, [9, 18]]);
    [content, version] = [await write(20), '"b"'];
    expect(await open(url)).toBe(data);
    expect(data.length).toBe(20);
  });

  it("CSV is copied as a file is", async () => {
    answer = sends(
      () => Buffer.from("t,v\n1,2\n3,4\n"),
      () => '"a"',
    );
    const data = await kept(open(new URL("/a.csv", origin)));
    expect(await data.rows()).toEqual([
      { t: 1, v: 2 },
      { t: 3, v: 4 },
    ]);
  });
});

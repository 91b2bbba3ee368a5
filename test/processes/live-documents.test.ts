// A server process is killed at random moments while two writers stream into a live document: nothing is lost, doubled or out
// of order. PLOTCTL_KILL_ROUNDS sets the number of rounds.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pull_session } from "../../src/client/open-session.js";
import type { ClientSession } from "../../src/client/session.js";
import { Document } from "../../src/document/document.js";
import { ColumnDataSource } from "../../src/exports/models.js";
import { makeTicket } from "../../src/publishing/tickets.js";
import { openStore } from "../../src/store/open-store.js";
import { generateSecret } from "../../src/tokens/secret.js";
import { runCli, startCli, type RunningCli } from "../support/cli.js";
import { freePort } from "../support/free-port.js";
import { publishLive } from "../support/live-server.js";
import { until } from "../support/until.js";

const ROUNDS = Number(process.env.PLOTCTL_KILL_ROUNDS ?? 10);
const ROUND_LIMIT_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), "live-documents-"));
const store = `file:${join(folder, "store.db")}`;
let running: RunningCli | undefined;
afterAll(async () => {
  await running?.stop("SIGKILL");
  rmSync(folder, { recursive: true });
});

const rowsOf = ({ document }: ClientSession): { writer: number; row: number }[] => {
  const { data } = document.get_model_by_name("rows") as unknown as ColumnDataSource;
  const [writers, rows] = [[...(data.writer ?? [])], [...(data.row ?? [])]];
  return writers.map((writer, at) => ({ writer: writer as number, row: rows[at] as number }));
};

describe("a live document whose server is killed", () => {
  it(
    "has every row of two writers once and in order",
    async () => {
      const owner = await openStore(store, { as: "owner" });
      const content = new Document();
      content.add_root(new ColumnDataSource({ data: { writer: [], row: [] }, name: "rows" }));
      const ada = await owner.users.add({ name: "ada" });
      const { id: documentId } = await publishLive(owner, ada.id, { content });
      const secret = await owner.secret("session", generateSecret);
      await owner.close();
      const app = join(folder, "app.ts");
      writeFileSync(app, "export default () => {};");
      const port = await freePort();
      const start = (): Promise<RunningCli> =>
        startCli(["--store", store, "--multi-user", "--port", String(port), app]);
      const url = `http://localhost:${port}/d/ada/prices`;
      const open = (right: "read" | "write"): Promise<ClientSession> =>
        pull_session({ url, session_id: makeTicket({ documentId, right, secret, now: Date.now() }) });

      running = await start();
      const writers = [await open("write"), await open("write")];
      const reader = await open("read");
      const counts = [0, 0];
      let isStreaming = true;
      const streams = writers.map(async ({ document }, writer) => {
        const source = document.get_model_by_name("rows") as unknown as ColumnDataSource;
        while (isStreaming) {
          source.stream({ writer: [writer], row: [counts[writer] as number] });
          counts[writer]! += 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
      for (let round = 0; round < ROUNDS; round++) {
        const before = rowsOf(reader).length;
        await until("the reader has more rows", () => rowsOf(reader).length > before + 5, {
          timeoutMs: ROUND_LIMIT_MS,
        });
        await new Promise((resolve) => setTimeout(resolve, 300 * Math.random()));
        await running.stop("SIGKILL");
        running = await start();
      }
      isStreaming = false;
      await Promise.all(streams);
      const sent = counts.reduce((sum, count) => sum + count);
      await Promise.all(writers.map((writer) => writer.force_roundtrip()));
      await until("the reader has all rows", () => rowsOf(reader).length === sent, { timeoutMs: ROUND_LIMIT_MS });

      const fresh = await open("read");
      for (const session of [reader, fresh]) {
        const rows = rowsOf(session);
        for (const [writer, count] of counts.entries()) {
          const own = rows.filter((each) => each.writer === writer).map(({ row }) => row);
          expect(own).toEqual(Array.from({ length: count }, (_, row) => row));
        }
      }
      expect(rowsOf(reader)).toEqual(rowsOf(fresh));
      await Promise.all([...writers, reader, fresh].map((session) => session.close()));
      await running.stop();
      expect(await runCli(["store", "check", "--store", store])).toMatchObject({ exitCode: 0 });
    },
    (ROUNDS + 2) * ROUND_LIMIT_MS,
  );
});

// The users of a store in a file, which one process owns for all processes of a server.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterUsersExam } from "../contracts/cluster-users-exam.js";
import { runCli, startCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "cluster-users-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newStore = (): string => `file:${join(folder, `${++count}.db`)}`;

clusterUsersExam("a file", async () => newStore());

it("is owned by one server at a time", async () => {
  const flags = ["--port", "0", "--num-procs", "2", "--store", newStore()];
  const running = await startCli(flags);
  const { exitCode, stderr } = await runCli(["serve", ...flags]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`The process ${running.pid} owns the store`)]);
  expect(await running.stop("SIGTERM")).toBe(0);
  expect(existsSync(join(folder, `${count}.db.lock`))).toBe(false);
});

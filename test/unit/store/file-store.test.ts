import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../src/store/open-store.js";
import { storeExam } from "../../contracts/store-exam.js";

// In memory where that is possible: a commit waits for the disk, and these tests make thousands.
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "plotctl-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
storeExam("a file", async (clock) => openStore(`file:${join(folder, `${++count}.db`)}`, { as: "owner", clock }));

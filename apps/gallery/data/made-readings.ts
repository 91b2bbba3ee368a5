// Readings of a machine, one every two milliseconds, as Parquet files that are made at the first start: a million, or as many
// as the environment variable BIG_ROWS says. A hundred million take 2.5 GB in the cache of the user, and some minutes once.
import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { open, type Data } from "plotctl/data";

export interface Reading {
  second: number;
  vibration: number;
  load: number;
  temperature: number;
  wear: number;
}

export const rows = Number(process.env["BIG_ROWS"] ?? 1_000_000);

const PER_SECOND = 500;
const PART_ROWS = 2_000_000;
/** Of more, pages show how far the work is. */
const QUICK_ROWS = 5_000_000;

const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
const folder = join(cache, "plotctl-gallery", `readings-${rows}`);

/** The rows that are written so far. */
export let written = 0;

/** The data, which all sessions share. With many rows, it is open before it is indexed. */
export const readings: Promise<Data<Reading>> = openReadings();

/** Whether pages should wait for the data instead of showing how far it is. */
export const isQuick = rows <= QUICK_ROWS;

async function openReadings(): Promise<Data<Reading>> {
  await writeParts();
  const data = await open<Reading>(join(folder, "*.parquet"), { allow: [folder] });
  return rows <= QUICK_ROWS ? data.ready() : data;
}

/** Writes the files that are not there yet. */
async function writeParts(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let first = 0; first < rows; first += PART_ROWS) {
    const after = Math.min(rows, first + PART_ROWS);
    const file = join(folder, `part-${String(first / PART_ROWS).padStart(4, "0")}.parquet`);
    if (!existsSync(file)) await writePart(file, first, after);
    written = after;
  }
}

/** The same rows on each machine: the noise is a hash of the row's number. */
async function writePart(file: string, first: number, after: number): Promise<void> {
  const aside = `${file}.${process.pid}`;
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const connection = await instance.connect();
  await connection.run(`COPY (
    WITH numbered AS (SELECT i, i / ${PER_SECOND} AS second, hash(i) % 2000003 / 1000001.5 - 1 AS noise
                      FROM range(${first}, ${after}) r(i)),
    loaded AS (SELECT *, 2.2 + 1.5 * sin(second / 700) + 0.3 * sin(second / 61) AS level,
                 CASE WHEN i % 191003 < 900 THEN 7 * exp(-(i % 191003) / 220) * sin(i / 2.1) ELSE 0 END AS knock
               FROM numbered)
    SELECT second, (level * sin(second * 31) + 0.5 * noise + knock)::FLOAT AS vibration,
      (round(20 * level) / 2)::FLOAT AS load, (60 + 4 * level + 0.3 * noise)::FLOAT AS temperature,
      (abs(knock) + 0.1 * abs(noise))::FLOAT AS wear
    FROM loaded) TO '${aside.replaceAll("'", "''")}' (FORMAT parquet, ROW_GROUP_SIZE 122880)`);
  connection.closeSync();
  instance.closeSync();
  await rename(aside, file);
}

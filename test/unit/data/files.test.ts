// open(): files by their extensions, and what it says of those that cannot be read.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as arrow from "@uwdata/flechette";
import { open } from "../../../src/exports/data.js";
import { saveNpy as saveAt } from "../../support/npy.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plotctl-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

const saveNpy = (name: string, type: string, shape: string, values: ArrayBufferView): Promise<string> =>
  saveAt(join(folder, name), type, shape, values);

it.each([
  ["<f8", Float64Array.of(1, -2.5, 4), "number"],
  ["<f4", Float32Array.of(1, -2.5, 4), "number"],
  ["<i8", BigInt64Array.of(1n, -2n, 4n), "number"],
  [">i2", Uint8Array.of(0, 1, 255, 254, 0, 4), "number"],
  ["|b1", Uint8Array.of(1, 0, 1), "number"],
  ["<M8[us]", BigInt64Array.of(1_000_000n, -2_000_000n, 4_000_000n), "time"],
])("a .npy file of %s is a column of values by index", async (type, values, kind) => {
  const file = await saveNpy(`${type.replaceAll(/\W/g, "")}-${type.charCodeAt(0)}.npy`, type, "(3,)", values);
  const data = await open(file);
  expect(data.schema.map(({ name, kind }) => [name, kind])).toEqual([
    ["index", "number"],
    ["value", kind],
  ]);
  const [low, high] = type === "|b1" ? [0, 1] : kind === "time" ? [-2000, 4000] : [type === ">i2" || type === "<i8" ? -2 : -2.5, 4];
  expect([data.schema[1]?.min, data.schema[1]?.max]).toEqual([low, high]);
  data.close();
});

it("a .npy file that is truncated, has other values or more dimensions is refused with a reason", async () => {
  const truncated = await saveNpy("truncated.npy", "<f8", "(3,)", Float64Array.of(1, 2));
  await expect(open(truncated)).rejects.toThrow("it ends at byte 16 of 24 of its values: it is truncated");
  const complex = await saveNpy("complex.npy", "<c16", "(1,)", Float64Array.of(1, 2));
  await expect(open(complex)).rejects.toMatchObject({ code: "INVALID_NPY" });
  await writeFile(join(folder, "text.npy"), "1, 2, 3\n");
  await expect(open(join(folder, "text.npy"))).rejects.toThrow("it does not begin as a .npy file");
});

describe("Arrow files", () => {
  const bytes = (from: number): Uint8Array =>
    arrow.tableToIPC(arrow.tableFromArrays({ t: Float64Array.of(from, from + 1), v: [from, null] }), {
      format: "file",
    }) as Uint8Array;
  beforeAll(async () => {
    await writeFile(join(folder, "part-0.arrow"), bytes(0));
    await writeFile(join(folder, "part-1.arrow"), bytes(10));
    await writeFile(join(folder, "one.feather"), bytes(5));
    await writeFile(join(folder, "cut.arrow"), bytes(0).subarray(0, 100));
  });

  it("are opened by path, pattern, list and URL, one after the other by name", async () => {
    const all = await open(join(folder, "part-*.arrow"));
    expect(all.length).toBe(4);
    expect(all.schema.map(({ name, nulls, min, max }) => [name, nulls, min, max])).toEqual([
      ["t", 0, 0, 11],
      ["v", 2, 0, 10],
    ]);
    const listed = await open([join(folder, "part-1.arrow"), pathToFileURL(join(folder, "one.feather"))]);
    expect(listed.schema[0]).toMatchObject({ min: 5, max: 11, firstUnsorted: -1 });
    all.close();
    listed.close();
  });

  it("keep integers beyond 2^53 that only one of them has", async () => {
    const ids = [[1n, 2n], [2n ** 60n + 1n, 7n], [null, 2n ** 60n + 3n]];
    for (const [file, values] of ids.entries()) {
      const table = arrow.tableFromColumns({ id: arrow.columnFromArray(values, arrow.int64()) });
      await writeFile(join(folder, `ids-${file}.arrow`), arrow.tableToIPC(table, { format: "file" }) as Uint8Array);
    }
    const rowsOf = async (...files: readonly number[]): Promise<unknown[]> => {
      const data = await open(files.map((file) => join(folder, `ids-${file}.arrow`)));
      const rows: readonly Readonly<Record<string, unknown>>[] = await data.rows();
      data.close();
      return rows.map((row) => row["id"]);
    };
    const [one, other, third] = [[1, 2], ["1152921504606846977", 7], [null, "1152921504606846979"]];
    expect(await rowsOf(0, 1)).toEqual([...one, ...other]);
    expect(await rowsOf(0, 1, 2)).toEqual([...one, ...other, ...third]);
  });

  it("that are truncated are refused by name", async () => {
    await expect(open(join(folder, "cut.arrow"))).rejects.toThrow(/cut\.arrow cannot be read as Arrow IPC/);
  });

  it("are refused beside files of another kind, and with options of other kinds", async () => {
    await expect(open([join(folder, "part-0.arrow"), "a.npy"])).rejects.toThrow("expected files of one kind");
    await expect(open(join(folder, "part-0.arrow"), { memry: 1 } as never)).rejects.toThrow('"memory"');
  });

  it("that do not exist are refused with the nearest name", async () => {
    const opening = open(join(folder, "part_0.arrow"));
    await expect(opening).rejects.toMatchObject({ code: "NO_DATA_FILES" });
    await expect(opening).rejects.toThrow('Did you mean "part-0.arrow"?');
  });

  it("that are a folder are refused with the pattern that names its files", async () => {
    await expect(open(folder)).rejects.toThrow("It is a folder: name its files");
  });
});

// Where the paths of data start, and which of them may be read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Div } from "../../../src/index.js";
import { open_app } from "../../../src/exports/testing.js";

describe("the paths of data in an app", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "plotctl-places-"));
    for (const folder of ["project/apps/lib", "elsewhere"]) await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, "project/package.json"), "{}");
    for (const [place, length] of [
      ["project/apps/a.npy", 3],
      ["project/apps/lib/b.npy", 4],
      ["project/c.npy", 5],
      ["elsewhere/d.npy", 6],
    ] as const) {
      await writeFile(join(root, place), npy(length));
    }
    await symlink(join(root, "elsewhere/d.npy"), join(root, "project/apps/link.npy"));
    await writeFile(
      join(root, "project/apps/lib/module.ts"),
      `import { open } from "plotctl/data"; export const data = await open("b.npy");`,
    );
  });
  afterAll(() => rm(root, { recursive: true }));

  /** The number of rows of what an app opens, or the error of the app. */
  async function lengthOf(what: string, imports = ""): Promise<string> {
    const file = join(root, "project/apps/app.ts");
    await writeFile(
      file,
      `import { Div, curdoc } from "plotctl";
       import { open } from "plotctl/data";
       ${imports}
       const data = await ${what};
       curdoc().add_root(new Div({ text: String(data.length) }));`,
    );
    await using session = await open_app(file);
    return session.find(Div).text;
  }

  it("start at the folder of the file that calls, whatever the working directory is", async () => {
    expect(await lengthOf(`open("a.npy")`)).toBe("3");
    expect(await lengthOf(`open("*.npy".replace("*", "a"))`)).toBe("3");
    expect(await lengthOf(`data4`, `import { data as data4 } from "./lib/module.ts";`)).toBe("4");
    expect(await lengthOf(`open("../c.npy")`)).toBe("5");
  });

  it.each([
    ["by a path", `open("../../elsewhere/d.npy")`],
    ["absolutely", `open(ROOT + "/elsewhere/d.npy")`],
    ["by a pattern", `open("../../elsewhere/*.npy")`],
    ["by a link", `open("link.npy")`],
    ["by a URL", `open(new URL("../../elsewhere/d.npy", import.meta.url))`],
    ["to a place without files", `open("/etc/*.npy")`],
    ["as Arrow", `open({ arrow: "/etc/passwd" })`],
  ])("do not lead out of the project: %s", async (_, what) => {
    const text = what.replace("ROOT", JSON.stringify(root));
    await expect(lengthOf(text)).rejects.toThrow(/is outside of the folders that may be read \(.*project.*\)/);
    await expect(lengthOf(text)).rejects.toMatchObject({ code: "FILE_NOT_ALLOWED" });
  });

  it("may lead to folders that the author allows, also by links", async () => {
    const allow = JSON.stringify({ allow: [join(root, "elsewhere")] });
    expect(await lengthOf(`open("../../elsewhere/d.npy", ${allow})`)).toBe("6");
    expect(await lengthOf(`open("link.npy", ${allow})`)).toBe("6");
    expect(await lengthOf(`open("link.npy", { allow: ["../../elsewhere"] })`)).toBe("6");
    await expect(lengthOf(`open("a.npy", { allow: "/" } as never)`)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });
});

/** An array of float64. */
function npy(length: number): Buffer {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${length},), }`;
  const header = `${text.padEnd(117)}\n`;
  const head = Buffer.concat([Buffer.from([0x93]), Buffer.from("NUMPY"), Buffer.from([1, 0, header.length, 0])]);
  return Buffer.concat([head, Buffer.from(header, "latin1"), Buffer.from(Float64Array.from({ length }, (_, i) => i).buffer)]);
}

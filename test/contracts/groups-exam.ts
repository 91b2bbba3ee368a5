// What every Engine answers for groups: the rows of one value of a column, as if the data had no others.
import type { Engine, Envelope, EnvelopeQuery } from "../../src/engine/contract.js";

export interface GroupsExamColumns {
  /** Not sorted. */
  readonly t: Float64Array;
  readonly v: Float32Array;
  readonly n: Int32Array;
  readonly s: readonly (string | null)[];
}

/** Opens an engine over these columns. */
export type OpenForGroups = (columns: GroupsExamColumns) => Promise<Engine>;

const ROWS = 4000;
const TEXTS = ["north", "east", "south", null];

function examined(): GroupsExamColumns {
  let state = 3;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const rows = Array.from({ length: ROWS }, () => random());
  return {
    t: Float64Array.from(rows, () => random() * 1000),
    v: Float32Array.from(rows, () => random() - 0.5),
    n: Int32Array.from(rows, (value) => Math.floor(value * 3) * 10),
    s: rows.map(() => TEXTS[Math.floor(random() * TEXTS.length)] ?? null),
  };
}

const WINDOW: EnvelopeQuery = {
  x: "t",
  ys: ["v"],
  from: 0,
  to: 1000 / 8,
  exponent: 3,
  scale: "linear",
  form: "bands",
  effort: "exact",
};

/** The lowest value of each bucket. */
function lowsOf(answer: Envelope): Map<number, number> {
  const [x, values] =
    answer.form === "bands"
      ? [answer.first, answer.lows[0]]
      : [answer.x, answer.form === "rows" ? answer.ys[0] : answer.y];
  const lows = new Map<number, number>();
  for (const [index, place] of x.entries()) {
    const bucket = Math.floor(place / 8);
    if (bucket < WINDOW.from || bucket >= WINDOW.to) continue;
    lows.set(bucket, Math.min(lows.get(bucket) ?? Infinity, values?.[index] as number));
  }
  return lows;
}

export function groupsExam(name: string, open: OpenForGroups): void {
  describe(`the exam of groups: ${name}`, () => {
    const never = new AbortController().signal;
    const columns = examined();
    let engine: Engine;
    beforeAll(async () => {
      engine = await open(columns);
    });
    afterAll(() => engine.close());

    it("names the values of numbers and of texts, without gaps", async () => {
      expect(await engine.groups("n", never)).toEqual({ values: [0, 10, 20], count: 3 });
      expect(await engine.groups("s", never)).toEqual({ values: ["east", "north", "south"], count: 3 });
    });

    it("counts the values of a column that has too many for groups", async () => {
      const { values, count } = await engine.groups("t", never);
      expect(values).toEqual([]);
      expect(count).toBe(new Set(columns.t).size);
    });

    it.each([
      ["s", "east"],
      ["s", "north"],
      ["n", 20],
    ] as const)("answers for the rows where %s is %s alone", async (column, value) => {
      const answer = await engine.envelope({ ...WINDOW, group: { column, value } }, never);
      const rows = columns.s.flatMap((_, row) => (columns[column][row] === value ? [row] : []));
      expect(answer.rows).toBe(rows.length);
      const lows = new Map<number, number>();
      for (const row of rows) {
        const bucket = Math.floor((columns.t[row] as number) / 8);
        lows.set(bucket, Math.min(lows.get(bucket) ?? Infinity, columns.v[row] as number));
      }
      expect(lowsOf(answer)).toEqual(lows);
    });

    it("has no rows for a value that is nowhere", async () => {
      const answer = await engine.envelope({ ...WINDOW, group: { column: "s", value: "west" } }, never);
      expect(answer.rows).toBe(0);
    });
  });
}

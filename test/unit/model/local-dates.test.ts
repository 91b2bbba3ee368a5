// A Date means one thing wherever the server runs: a day of the calendar where only days are held, else an instant.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const UTC_OF_LOCAL = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;

interface Told {
  readonly days: unknown;
  readonly lists: unknown;
  readonly sliders: unknown;
  readonly instants: readonly (readonly [unknown, unknown])[];
  readonly axes: readonly (readonly [unknown, unknown])[];
}

async function toldIn(zone: string): Promise<Told> {
  const { stdout } = await run(process.execPath, ["dist/cli/main.js", "run", "test/unit/model/local-dates.ts"], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as Told;
}

const day = (date: string): number => Date.parse(date);

describe.each(["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"])(
  "where the local time is %s",
  (zone) => {
    let told: Told;
    beforeAll(async () => {
      told = await toldIn(zone);
    });

    it("a Date in a picker of days is its local day, at midnight UTC its day in UTC", () => {
      expect(told.days).toEqual([
        "2024-05-05",
        "2024-05-01",
        "2024-05-07",
        "2024-05-05",
        "2024-05-05",
        "2024-05-05",
        ["2024-05-05", "2024-05-05"],
        ["2024-05-05", "2024-05-07", "2024-05-05"],
      ]);
    });

    it("the dates that a picker enables or disables are days, also in ranges", () => {
      const ranges = ["2024-05-05", ["2024-05-05", "2024-05-07"], { from: "2024-05-05", to: "2024-05-05" }];
      expect(told.lists).toEqual([ranges, ["2024-05-05"], ["2024-05-05"]]);
    });

    it("a slider of days holds midnight UTC of the local day, and takes back what it gives", () => {
      const [fifth, seventh] = [day("2024-05-05"), day("2024-05-07")];
      expect(told.sliders).toEqual([[fifth, seventh, fifth], fifth, fifth, seventh, [fifth, fifth]]);
    });

    it("a Date with a time is an instant in pickers and sliders of times, in UTC", () => {
      for (const [held, expected] of told.instants) expect(held).toEqual(expected);
      expect(told.instants[0]?.[0]).toMatch(UTC_OF_LOCAL);
    });

    it("a Date on an axis or in a column is an instant, in milliseconds UTC", () => {
      for (const [held, expected] of told.axes) expect(held).toEqual(expected);
    });
  },
);

// A Date has one meaning in every time zone: a calendar day in properties of days, an instant in all others.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const UTC_OF_LOCAL = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;

interface Converted {
  readonly days: unknown;
  readonly lists: unknown;
  readonly sliders: unknown;
  readonly instants: readonly (readonly [unknown, unknown])[];
  readonly axes: readonly (readonly [unknown, unknown])[];
}

async function convertedIn(zone: string): Promise<Converted> {
  const { stdout } = await run(process.execPath, ["dist/cli/main.js", "run", "test/processes/local-dates.ts"], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as Converted;
}

const day = (date: string): number => Date.parse(date);

describe.each(["Europe/Berlin", "America/New_York", "Pacific/Auckland", "UTC"])(
  "where the local time is %s",
  (zone) => {
    let held: Converted;
    beforeAll(async () => {
      held = await convertedIn(zone);
    });

    it("a Date in a picker of days is its local day, at midnight UTC its day in UTC", () => {
      expect(held.days).toEqual([
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
      expect(held.lists).toEqual([ranges, ["2024-05-05"], ["2024-05-05"]]);
    });

    it("a slider of days holds midnight UTC of the local day, and accepts the values that it returns", () => {
      const [fifth, seventh] = [day("2024-05-05"), day("2024-05-07")];
      expect(held.sliders).toEqual([[fifth, seventh, fifth], fifth, fifth, seventh, [fifth, fifth]]);
    });

    it("a Date with a time is an instant in pickers and sliders of times, in UTC", () => {
      for (const [actual, expected] of held.instants) expect(actual).toEqual(expected);
      expect(held.instants[0]?.[0]).toMatch(UTC_OF_LOCAL);
    });

    it("a Date on an axis or in a column is an instant, in milliseconds UTC", () => {
      for (const [actual, expected] of held.axes) expect(actual).toEqual(expected);
    });
  },
);

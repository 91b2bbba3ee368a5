// Every name that BokehJS exports is in one of the entry points, or in the table of omitted names in src/README.md.
import { readFileSync } from "node:fs";
import * as front from "plotctl";
import * as client from "plotctl/client";
import * as events from "plotctl/events";
import * as models from "plotctl/models";
import * as palettes from "plotctl/palettes";
import * as plotting from "plotctl/plotting";
import { built_in_themes } from "plotctl/themes";
import { DOM, MODELS, OTHERS, REGISTERED } from "./bokehjs-names.js";

const words = (text: string): readonly string[] => text.split(" ");

const here = new Set(
  [front, client, events, models, palettes, plotting, built_in_themes].flatMap((door) => Object.keys(door)),
);

const [, table = ""] = readFileSync("src/README.md", "utf8").split("## Names of BokehJS that are not here");

/** Rows such as "| `a`, `b` | why |". */
const leftOut: readonly string[] = [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, names = ""]) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
);

it.each(Object.entries({ ...MODELS, ...OTHERS }))(
  "plotctl exports all of %s, or explains the omission",
  (_group, names) => {
    expect(words(names).filter((name) => !here.has(name) && !leftOut.includes(name))).toEqual([]);
  },
);

it("plotctl exports the models that BokehJS only registers, and DOM models as members of dom", () => {
  expect(words(REGISTERED).filter((name) => !(name in models))).toEqual([]);
  expect(words(DOM).filter((name) => !(name in models.dom))).toEqual([]);
});

it("models, events and palettes of the main entry point are in their own entry points as well", () => {
  const { Slider, ColumnDataSource, figure } = front;
  expect([models.Slider, models.ColumnDataSource, plotting.figure]).toEqual([Slider, ColumnDataSource, figure]);
});

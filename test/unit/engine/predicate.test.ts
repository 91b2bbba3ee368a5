// Conditions in an author's words: what they mean, and what is wrong with those that cannot be read.
import { PlotctlError } from "../../../src/base/errors.js";
import { likeTest } from "../../../src/engine/predicate/like.js";
import { parsePredicate, type PredicateArgs } from "../../../src/engine/predicate/parse.js";
import type { Predicate } from "../../../src/engine/predicate/predicate.js";

const columns = [
  { name: "speed", kind: "number" },
  { name: "kind", kind: "text" },
  { name: "t", kind: "time" },
  { name: "total cost", kind: "number" },
  { name: "größe", kind: "number" },
] as const;

const parse = (text: string, args: PredicateArgs = {}): Predicate => parsePredicate(text, args, columns);
const compare = (column: string, op: string, value: unknown) => ({ is: "compare", column, op, value });
const and = (...parts: unknown[]) => ({ is: "and", parts });
const or = (...parts: unknown[]) => ({ is: "or", parts });

const read: readonly [text: string, args: PredicateArgs, meaning: unknown][] = [
  ["speed > $min", { min: 3 }, compare("speed", ">", 3)],
  ["3 < speed", {}, compare("speed", ">", 3)],
  ["speed <> -1.5e3", {}, compare("speed", "!=", -1500)],
  [
    "speed=1 OR speed == 2 and kind != 'x'",
    {},
    or(compare("speed", "=", 1), and(compare("speed", "=", 2), compare("kind", "!=", "x"))),
  ],
  [
    "(speed = 1 or speed = 2) and größe >= 0",
    {},
    and(or(compare("speed", "=", 1), compare("speed", "=", 2)), compare("größe", ">=", 0)),
  ],
  ["kind in $kinds", { kinds: ["a", "b"] }, { is: "in", column: "kind", values: ["a", "b"], isNegated: false }],
  [
    "kind not in ('it''s', $other)",
    { other: "b" },
    { is: "in", column: "kind", values: ["it's", "b"], isNegated: true },
  ],
  ["speed in $list", { list: Int32Array.of(1, 2) }, { is: "in", column: "speed", values: [1, 2], isNegated: false }],
  [
    "speed between 1 and 2 and kind is null",
    {},
    and(and(compare("speed", ">=", 1), compare("speed", "<=", 2)), { is: "null", column: "kind", isNegated: false }),
  ],
  [
    "not (speed < 1 and kind is null)",
    {},
    or(compare("speed", ">=", 1), { is: "null", column: "kind", isNegated: true }),
  ],
  [
    "kind not like 'a%' or kind contains $part",
    { part: "B" },
    or(
      { is: "like", column: "kind", pattern: "a%", isNegated: true },
      { is: "contains", column: "kind", text: "B", isNegated: false },
    ),
  ],
  ['"total cost" > 5', {}, compare("total cost", ">", 5)],
  ["t >= $start", { start: new Date(5) }, compare("t", ">=", 5)],
  ["t < '2026-01-02'", {}, compare("t", "<", Date.UTC(2026, 0, 2))],
  ["t < '2026-01-02 03:04:05.5+02:00'", {}, compare("t", "<", Date.UTC(2026, 0, 2, 1, 4, 5, 500))],
  ["speed = true", {}, compare("speed", "=", 1)],
  ["kind = $evil", { evil: "'; DROP TABLE rows; --" }, compare("kind", "=", "'; DROP TABLE rows; --")],
];

it.each(read)("reads %s", (text, args, meaning) => {
  expect(parse(text, args)).toEqual(meaning);
});

const rejected: readonly [text: string, args: PredicateArgs, code: string, words: string][] = [
  [
    "sped > 3",
    {},
    "UNKNOWN_COLUMN",
    'There is no column "sped" (there are "speed", "kind", "t", "total cost", "größe") at character 1 of "sped > 3". Did you mean "speed"?',
  ],
  ['kind = "a"', {}, "INVALID_FILTER", 'Expected a text, got "a" at character 8'],
  ['"a" = kind', {}, "UNKNOWN_COLUMN", "Texts are written in single quotes."],
  [
    "speed > $mn",
    { min: 3 },
    "MISSING_ARGUMENT",
    'There is no value for $mn at character 9 of "speed > $mn". Did you mean "min"?',
  ],
  ["speed > 3", { min: 3 }, "UNKNOWN_OPTION", 'The value "min" is not used'],
  ["speed > 'fast'", {}, "INVALID_FILTER", 'Expected a number, got "fast" at character 9'],
  ["speed > $min", { min: NaN }, "INVALID_FILTER", "Expected a number, got NaN at character 9"],
  ["kind in $kinds", { kinds: "a" }, "INVALID_FILTER", '$kinds: expected a list, got "a"'],
  ["kind in 'a'", {}, "INVALID_FILTER", 'Expected "(" or the name of a list'],
  ["speed >", {}, "INVALID_FILTER", 'Expected a number, got the end at character 8 of "speed >"'],
  ["speed > 3 kind = 'a'", {}, "INVALID_FILTER", 'Expected "and", "or" or the end, got "kind" at character 11'],
  ["(speed > 3", {}, "INVALID_FILTER", 'Expected "and", "or" or ")", got the end'],
  ["speed like 'a%'", {}, "INVALID_FILTER", "Only texts are searched, and this column holds numbers at character 12"],
  ["speed; 3", {}, "INVALID_FILTER", 'Cannot read "; 3" at character 6'],
  ["t > '2026-02-31'", {}, "INVALID_FILTER", 'Expected a time, got "2026-02-31"'],
  ["speed", {}, "INVALID_FILTER", "Expected a comparison such as"],
  ["", {}, "INVALID_FILTER", "Expected a column, got the end"],
  ["(".repeat(5000), {}, "INVALID_FILTER", "Too many parentheses"],
  ["not ".repeat(4000) + "speed = 1", {}, "INVALID_FILTER", "Too many parentheses and negations"],
];

it.each(rejected.map((each) => [each[0].slice(0, 40), ...each] as const))(
  "rejects %s with its place",
  (_, text, args, code, words) => {
    let error: unknown;
    try {
      parse(text, args);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PlotctlError);
    expect(error).toMatchObject({ code });
    expect((error as PlotctlError).message).toContain(words);
  },
);

it.each([
  ["a%", "abc", true],
  ["%", "", true],
  ["_", "", false],
  ["_", "\u{1F600}", true],
  ["%b%c", "abbcbc", true],
  ["%b%d", "abbcbc", false],
  ["a_c%", "abc", true],
  ["a.c", "abc", false],
  ["a\nb%", "a\nbc", true],
  ["A%", "abc", false],
  ["%a%%", "bab", true],
  [`${"%a".repeat(20)}%b`, "a".repeat(5000), false],
])("like %j tests %j at once", (pattern, text, isWanted) => {
  expect(likeTest(pattern)(text)).toBe(isWanted);
});

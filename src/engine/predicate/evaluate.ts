// Tests rows of columns in memory against a predicate, slice by slice, so that the marks of a slice stay in the cache of the
// processor.
import type { Numbers } from "../kernels/scan.js";
import { textAt, textCount, type Dictionary } from "../texts.js";
import { likeTest } from "./like.js";
import { isJoined, type Comparison, type Predicate, type Test } from "./predicate.js";

/** A column to test: numbers, or texts. */
export type TestedColumn = { readonly values: Numbers } | TestedTexts;

export interface TestedTexts {
  /** 0 is a row without a text, and `n + 1` the text at the place `n`. */
  readonly codes: Numbers;
  readonly dictionary: Dictionary;
}

export type TestedColumns = Readonly<Record<string, TestedColumn>>;

/** Rows that are tested at a time. */
export const TESTED_ROWS = 1 << 14;

/**
 * Returns a function that sets a mark for each row from `start` to `end`, at most `TESTED_ROWS`: 1 where the row matches,
 * else 0.
 */
export function tester(predicate: Predicate, columns: TestedColumns): (start: number, end: number) => Uint8Array {
  const mark = marker(predicate, columns);
  const marks = new Uint8Array(TESTED_ROWS);
  return (start, end) => {
    mark(marks, start, end);
    return marks;
  };
}

type Mark = (marks: Uint8Array, start: number, end: number) => void;

function marker(predicate: Predicate, columns: TestedColumns): Mark {
  if (isJoined(predicate)) {
    return joined(
      predicate.parts.map((part) => marker(part, columns)),
      predicate.is,
    );
  }
  const column = columns[predicate.column] as TestedColumn;
  return "codes" in column ? ofTexts(predicate, column) : ofNumbers(predicate, column.values);
}

function joined(marks: readonly Mark[], is: "and" | "or"): Mark {
  const other = new Uint8Array(TESTED_ROWS);
  return (target, start, end) => {
    const length = end - start;
    target.fill(is === "and" ? 1 : 0, 0, length);
    for (const mark of marks) {
      mark(other, start, end);
      if (is === "and")
        for (let index = 0; index < length; index++) (target[index] as number) &= other[index] as number;
      else for (let index = 0; index < length; index++) (target[index] as number) |= other[index] as number;
    }
  };
}

/** Every different text is tested once. */
function ofTexts(predicate: Test, { codes, dictionary }: TestedTexts): Mark {
  const test = textTest(predicate);
  const matches = new Uint8Array(textCount(dictionary) + 1);
  for (let code = 0; code < matches.length; code++) {
    matches[code] = test(code === 0 ? null : textAt(dictionary, code - 1)) ? 1 : 0;
  }
  return (marks, start, end) => {
    for (let row = start; row < end; row++) marks[row - start] = matches[codes[row] as number] as number;
  };
}

function textTest(predicate: Test): (text: string | null) => boolean {
  switch (predicate.is) {
    case "null":
      return (text) => (text === null) !== predicate.isNegated;
    case "compare": {
      const wanted = Buffer.from(String(predicate.value));
      const isWanted = ORDERS[predicate.op];
      return (text) => text !== null && isWanted(Buffer.from(text).compare(wanted));
    }
    case "in": {
      const wanted = new Set<unknown>(predicate.values);
      return (text) => text !== null && wanted.has(text) !== predicate.isNegated;
    }
    case "contains": {
      const wanted = predicate.text.toLowerCase();
      return (text) => text !== null && text.toLowerCase().includes(wanted) !== predicate.isNegated;
    }
    case "like": {
      const isLike = likeTest(predicate.pattern);
      return (text) => text !== null && isLike(text) !== predicate.isNegated;
    }
  }
}

const ORDERS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Float64 of any type, so that there is one loop per comparison, for one type of array. */
function ofNumbers(predicate: Test, values: Numbers): Mark {
  const test = numberTest(predicate);
  if (values instanceof Float64Array) return (marks, start, end) => test(marks, values.subarray(start, end));
  const floats = new Float64Array(TESTED_ROWS);
  return (marks, start, end) => {
    floats.set(values.subarray(start, end));
    test(marks, floats.subarray(0, end - start));
  };
}

function numberTest(predicate: Test): (marks: Uint8Array, values: Float64Array) => void {
  switch (predicate.is) {
    case "null": {
      const { isNegated } = predicate;
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) {
          const value = values[index] as number;
          marks[index] = (value !== value) !== isNegated ? 1 : 0;
        }
      };
    }
    case "in": {
      const wanted = new Set<unknown>(predicate.values);
      const { isNegated } = predicate;
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) {
          const value = values[index] as number;
          marks[index] = value === value && wanted.has(value) !== isNegated ? 1 : 0;
        }
      };
    }
    case "compare":
      return comparisonTest(predicate.op, Number(predicate.value));
    case "like":
    case "contains":
      // `checkPredicate` has rejected it.
      throw new Error("Only texts are searched.");
  }
}

function comparisonTest(op: Comparison, wanted: number): (marks: Uint8Array, values: Float64Array) => void {
  switch (op) {
    case "=":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) marks[index] = values[index] === wanted ? 1 : 0;
      };
    case "!=":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) {
          const value = values[index] as number;
          marks[index] = value === value && value !== wanted ? 1 : 0;
        }
      };
    case "<":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) marks[index] = (values[index] as number) < wanted ? 1 : 0;
      };
    case "<=":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) marks[index] = (values[index] as number) <= wanted ? 1 : 0;
      };
    case ">":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) marks[index] = (values[index] as number) > wanted ? 1 : 0;
      };
    case ">=":
      return (marks, values) => {
        for (let index = 0; index < values.length; index++) marks[index] = (values[index] as number) >= wanted ? 1 : 0;
      };
  }
}

// Conditions of users as SQL of ClickHouse. All values are bound as parameters.
import { isJoined, knownColumn, type Predicate, type PredicateValue, type Test } from "../predicate/predicate.js";
import type { DatabaseColumn } from "./column-types.js";

type BoundValue = string | readonly string[] | readonly bigint[];

/** Values that a statement is bound to, by name: texts, and the bits of float64, which no text changes. */
export class Bound {
  readonly #values: Record<string, BoundValue> = {};

  /** SQL for a number, bit by bit. */
  number(value: number): string {
    return `reinterpretAsFloat64(${this.#add(String(bitsOf([value])[0]), "UInt64")})`;
  }

  /** SQL for an array of numbers. */
  numbers(values: readonly number[]): string {
    return `arrayMap(bits -> reinterpretAsFloat64(bits), ${this.#add(bitsOf(values), "Array(UInt64)")})`;
  }

  text(value: string): string {
    return this.#add(value, "String");
  }

  /** SQL for an array of texts. */
  texts(values: readonly string[]): string {
    return this.#add(values, "Array(String)");
  }

  name(value: string): string {
    return this.#add(value, "Identifier");
  }

  get values(): Readonly<Record<string, BoundValue>> {
    return this.#values;
  }

  #add(value: BoundValue, type: string): string {
    const name = `p${Object.keys(this.#values).length}`;
    this.#values[name] = value;
    return `{${name}:${type}}`;
  }
}

function bitsOf(values: readonly number[]): bigint[] {
  return [...new BigUint64Array(Float64Array.from(values).buffer)];
}

/** SQL for a condition that fits its columns. */
export function conditionSql(predicate: Predicate, columns: readonly DatabaseColumn[], bound: Bound): string {
  if (isJoined(predicate)) {
    const parts = predicate.parts.map((part) => conditionSql(part, columns, bound));
    return parts.length === 0 ? "1 = 1" : `(${parts.join(predicate.is === "and" ? " AND " : " OR ")})`;
  }
  return testSql(predicate, knownColumn(columns, predicate.column), bound);
}

export function hasValueSql({ kind, value, raw }: DatabaseColumn): string {
  return kind === "text" ? `${raw} IS NOT NULL` : `NOT isNaN(${value})`;
}

function testSql(test: Test, column: DatabaseColumn, bound: Bound): string {
  const { kind, value } = column;
  const isText = kind === "text";
  const valueSql = (given: PredicateValue): string =>
    isText ? bound.text(String(given)) : bound.number(Number(given));
  const hasValue = hasValueSql(column);
  switch (test.is) {
    case "null":
      return test.isNegated ? hasValue : `NOT (${hasValue})`;
    case "compare":
      return `(${hasValue} AND ${value} ${test.op} ${valueSql(test.value)})`;
    case "in": {
      if (test.values.length === 0) return test.isNegated ? hasValue : "1 = 0";
      const values = test.values.map(valueSql).join(", ");
      return `(${hasValue} AND ${value} ${test.isNegated ? "NOT IN" : "IN"} (${values}))`;
    }
    case "like": {
      // A backslash is a character here, and an escape in ClickHouse.
      const pattern = bound.text(test.pattern.replaceAll("\\", "\\\\"));
      return `(${hasValue} AND ${value} ${test.isNegated ? "NOT LIKE" : "LIKE"} ${pattern})`;
    }
    case "contains": {
      if (test.text === "") return test.isNegated ? "1 = 0" : hasValue;
      const found = `positionCaseInsensitiveUTF8(${value}, ${bound.text(test.text)})`;
      return `(${hasValue} AND ${found} ${test.isNegated ? "=" : ">"} 0)`;
    }
  }
}

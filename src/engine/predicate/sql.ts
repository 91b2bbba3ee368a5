// A predicate as SQL, for databases. Values are never part of the SQL: they are bound to its parameters.
import { isJoined, type Predicate, type PredicateValue, type Test } from "./predicate.js";

/** How a database writes what conditions need. */
export interface SqlDialect {
  /** Whether a column holds texts, and its SQL: a text or NULL, or else a float64 with NaN for rows without a value. */
  column(name: string): { readonly isText: boolean; readonly sql: string };
  /** SQL for the parameter number `place`, from 1. */
  parameter(place: number, value: PredicateValue): string;
  isNaN(sql: string): string;
  /** Whether a text has a part, in upper or lower case. */
  contains(text: string, part: string): string;
  /** The pattern of LIKE with the same meaning where `%` and `_` are the only wildcards, and nothing is escaped. */
  likePattern(pattern: string): string;
}

export interface BoundSql {
  readonly sql: string;
  /** The values of the parameters, in their order. */
  readonly values: readonly PredicateValue[];
}

export function predicateSql(predicate: Predicate, dialect: SqlDialect): BoundSql {
  const values: PredicateValue[] = [];
  const bind = (value: PredicateValue): string => dialect.parameter(values.push(value), value);
  return { sql: write(predicate, dialect, bind), values };
}

type Bind = (value: PredicateValue) => string;

function write(predicate: Predicate, dialect: SqlDialect, bind: Bind): string {
  if (!isJoined(predicate)) {
    const { isText, sql } = dialect.column(predicate.column);
    return isText ? textTest(predicate, sql, { dialect, bind }) : numberTest(predicate, sql, { dialect, bind });
  }
  const { is, parts } = predicate;
  if (parts.length === 0) return is === "and" ? "TRUE" : "FALSE";
  return `(${parts.map((part) => write(part, dialect, bind)).join(is === "and" ? " AND " : " OR ")})`;
}

interface Writing {
  readonly dialect: SqlDialect;
  readonly bind: Bind;
}

function numberTest(test: Test, column: string, { dialect, bind }: Writing): string {
  const none = dialect.isNaN(column);
  switch (test.is) {
    case "compare":
      return `(${column} ${sqlOp(test.op)} ${bind(test.value)} AND NOT ${none})`;
    case "in":
      if (test.values.length === 0) return test.isNegated ? `(NOT ${none})` : "FALSE";
      return `(${column} ${not(test)}IN (${test.values.map(bind).join(", ")}) AND NOT ${none})`;
    case "null":
      return `(${not(test)}${none})`;
    case "like":
    case "contains":
      // `checkPredicate` has rejected it.
      throw new Error("Only texts are searched.");
  }
}

function textTest(test: Test, column: string, { dialect, bind }: Writing): string {
  switch (test.is) {
    case "compare":
      return `(${column} ${sqlOp(test.op)} ${bind(test.value)})`;
    case "in":
      if (test.values.length === 0) return test.isNegated ? `(${column} IS NOT NULL)` : "FALSE";
      return `(${column} ${not(test)}IN (${test.values.map(bind).join(", ")}))`;
    case "null":
      return `(${column} IS ${not(test)}NULL)`;
    case "like":
      return `(${column} ${not(test)}LIKE ${bind(dialect.likePattern(test.pattern))})`;
    case "contains":
      return `(${not(test)}${dialect.contains(column, bind(test.text))})`;
  }
}

function sqlOp(op: string): string {
  return op === "!=" ? "<>" : op;
}

function not({ isNegated }: { readonly isNegated: boolean }): string {
  return isNegated ? "NOT " : "";
}

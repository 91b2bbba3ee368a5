// The syntax tree of a template: expressions and statements. `at` is an offset in the template's text.

export type BinarySign = "+" | "-" | "*" | "/" | "//" | "%" | "**";
export type CompareSign = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in";

export interface Arguments {
  readonly args: readonly Expression[];
  readonly named: readonly (readonly [name: string, value: Expression])[];
}

export type Expression = { readonly at: number } & (
  | { readonly is: "constant"; readonly value: unknown }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "list" | "tuple" | "concat"; readonly items: readonly Expression[] }
  | { readonly is: "dict"; readonly pairs: readonly (readonly [key: Expression, value: Expression])[] }
  | { readonly is: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly is: "item"; readonly of: Expression; readonly key: Expression }
  | { readonly is: "slice"; readonly of: Expression; readonly bounds: readonly (Expression | undefined)[] }
  | ({ readonly is: "call"; readonly of: Expression } & Arguments)
  | ({ readonly is: "filter"; readonly of: Expression; readonly name: string } & Arguments)
  | ({ readonly is: "test"; readonly of: Expression; readonly name: string } & Arguments)
  | { readonly is: "not" | "negative" | "positive"; readonly of: Expression }
  | { readonly is: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly is: "binary"; readonly sign: BinarySign; readonly left: Expression; readonly right: Expression }
  | {
      readonly is: "compare";
      readonly first: Expression;
      readonly rest: readonly (readonly [CompareSign, Expression])[];
    }
  | {
      readonly is: "conditional";
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise?: Expression;
    }
  /** The rendered body of a filter block or `set` block. */
  | { readonly is: "collected" }
);

/** The target of an assignment: a name, several names, or an attribute of a namespace. */
export type Target = { readonly at: number } & (
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "names"; readonly items: readonly Target[] }
  | { readonly is: "member"; readonly of: string; readonly name: string }
);

export interface Parameter {
  readonly name: string;
  readonly default?: Expression | undefined;
}

export type Call = Extract<Expression, { readonly is: "call" }>;

type Body = readonly Statement[];

export type Block = Extract<Statement, { readonly is: "block" }>;
export type Macro = Extract<Statement, { readonly is: "macro" }>;

export type Statement = { readonly at: number } & (
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "print"; readonly value: Expression }
  | {
      readonly is: "if";
      readonly branches: readonly (readonly [test: Expression, body: Body])[];
      readonly otherwise: Body;
    }
  | {
      readonly is: "for";
      readonly target: Target;
      readonly over: Expression;
      readonly only: Expression | undefined;
      readonly body: Body;
      readonly otherwise: Body;
    }
  | { readonly is: "set"; readonly target: Target; readonly value: Expression }
  /** `value` contains the expression "collected". */
  | { readonly is: "set block"; readonly target: Target; readonly value: Expression; readonly body: Body }
  | { readonly is: "filter block"; readonly value: Expression; readonly body: Body }
  | { readonly is: "with"; readonly pairs: readonly (readonly [Target, Expression])[]; readonly body: Body }
  | {
      readonly is: "block";
      readonly name: string;
      readonly isScoped: boolean;
      readonly isRequired: boolean;
      readonly body: Body;
    }
  | { readonly is: "extends"; readonly from: Expression }
  | { readonly is: "include"; readonly from: Expression; readonly mayBeMissing: boolean; readonly hasContext: boolean }
  | { readonly is: "import"; readonly from: Expression; readonly as: string; readonly hasContext: boolean }
  | {
      readonly is: "from";
      readonly from: Expression;
      readonly names: readonly (readonly [name: string, as: string])[];
      readonly hasContext: boolean;
    }
  | { readonly is: "macro"; readonly name: string; readonly parameters: readonly Parameter[]; readonly body: Body }
  | { readonly is: "call block"; readonly parameters: readonly Parameter[]; readonly call: Call; readonly body: Body }
);

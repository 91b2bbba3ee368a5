// Builds kinds from the trees of the schema. Kinds of texts, numbers and enums are in scalar-kinds.ts, those of lists, maps
// and structs in container-kinds.ts; combinations of kinds and models are here.
import { PlotctlError } from "../base/errors.js";
import { isTypedArray } from "../base/ndarray.js";
import { isPlainObject } from "../base/plain.js";
import { containerKind, isContainerTree } from "./container-kinds.js";
import { isoDate, pickerDate, pickerTime } from "./date-kinds.js";
import { kindOf, REJECTED, type Kind, type ModelTests, type Rule } from "./kind.js";
import type { KindTree } from "./kind-tree.js";
import { ALIAS_WORDS } from "./kind-words.js";
import { sendableData, Unsendable } from "./sendable.js";
import { enumKind, nearestWord, oneWordOf, scalarKinds } from "./scalar-kinds.js";

/** Makes kinds from trees. Equal trees result in the same kind. */
export class KindFactory {
  readonly #enums: Readonly<Record<string, readonly string[]>>;
  readonly #models: ModelTests;
  readonly #made = new Map<string, Kind>();

  constructor(enums: Readonly<Record<string, readonly string[]>>, models: ModelTests) {
    this.#enums = enums;
    this.#models = models;
  }

  kindOf(tree: KindTree): Kind {
    const key = JSON.stringify(tree);
    let kind = this.#made.get(key);
    if (kind === undefined) {
      kind = kindOf(this.#make(tree), ALIAS_WORDS[tree.alias ?? ""]);
      this.#made.set(key, kind);
    }
    return kind;
  }

  #make(tree: KindTree): Rule {
    if (tree.alias === "DateLike") return pickerDate;
    if (tree.alias === "TimeLike") return pickerTime;
    const scalar = scalarKinds[tree.kind];
    if (scalar !== undefined) return scalar(tree);
    if (isContainerTree(tree)) return containerKind(tree, (inner) => this.kindOf(inner));
    switch (tree.kind) {
      case "Any":
      case "Unknown":
        return anyKind(this.#models);
      case "Nullable":
        return orNull(this.kindOf(tree.of), this.kindOf({ kind: "Null" }));
      case "Opt":
        return this.kindOf(tree.of);
      case "Or":
      case "And":
        return isDash(tree)
          ? dashKind(this.kindOf({ ...tree, kind: "And" }))
          : oneOf(tree.of.map((inner) => this.kindOf(inner)));
      case "Enum":
        return enumKind(tree.values ?? this.#enums[tree.enum ?? ""] ?? []);
      case "Ref":
        return modelKind(tree.model, tree.native === true, this.#models);
      case "AnyRef":
        return modelKind("Model", false, this.#models);
      case "Func":
      case "Node":
        return rejectAll(tree.kind === "Func" ? "a function of the browser" : "an element of the page");
      default:
        throw new PlotctlError("INVALID_SCHEMA", `The schema names an unknown kind ${tree.kind}.`);
    }
  }
}

function orNull(kind: Kind, nothing: Kind): Rule {
  return { ...oneOf([kind, nothing]), accept: (value) => (value === null ? null : kind.accept(value)) };
}

/** Accepts what one of the kinds accepts. The first one that does determines the stored value. */
function oneOf(kinds: readonly Kind[]): Rule {
  const among = kinds.flatMap((kind) => kind.among ?? [kind]);
  const words = among.flatMap((kind) => kind.words ?? []);
  return {
    expects: alternatives(kinds),
    holdsModels: kinds.some((kind) => kind.holdsModels),
    among,
    words,
    accept(value) {
      for (const kind of kinds) {
        const held = kind.accept(value);
        if (held !== REJECTED) return held;
      }
      return REJECTED;
    },
    meant(value) {
      const word = typeof value === "string" ? nearestWord(value, words) : undefined;
      for (const kind of among) {
        const meant = word ?? (kind.words === undefined ? kind.meant?.(value) : undefined);
        if (meant !== undefined) return meant;
      }
      return undefined;
    },
    inside(value) {
      const takes = Array.isArray(value) || isTypedArray(value) ? "list" : isPlainObject(value) ? "object" : undefined;
      const alike = among.filter((kind) => takes !== undefined && kind.takes === takes);
      // If several alternatives are lists or objects, it is unknown which one was meant.
      return alike.length === 1 ? alike[0]?.inside?.(value) : undefined;
    },
  };
}

/** Describes several alternatives: without duplicates, and with all words of enums in one list. */
function alternatives(kinds: readonly Kind[]): string {
  const isEnum = (kind: Kind): boolean => kind.words !== undefined && kind.among === undefined;
  const words = [...new Set(kinds.filter(isEnum).flatMap((kind) => kind.words ?? []))];
  const texts = kinds.map((kind) => (isEnum(kind) ? oneWordOf(words) : kind.expects));
  const isPartOfAnother = (text: string): boolean => texts.some((other) => other.startsWith(`${text},`));
  return [...new Set(texts)].filter((text) => !isPartOfAnother(text)).join(" or ");
}

/** Dash patterns: a word, a list of lengths, or, as in Python, a text of lengths, which is stored as a list. */
function dashKind(kind: Kind): Rule {
  return {
    ...kind,
    expects: `${oneWordOf(kind.words ?? [])}, or lengths such as [6, 4] or "6 4"`,
    accept(value) {
      const isText = typeof value === "string" && value.length < 1000 && /^\d+(?: +\d+)*$/.test(value);
      return kind.accept(isText ? value.split(/ +/).map(Number) : value);
    },
  };
}

function isDash({ kind, of: [first] }: Extract<KindTree, { kind: "Or" | "And" }>): boolean {
  return kind === "Or" && first?.kind === "Enum" && first.enum === "LineDash";
}

function modelKind(typeName: string, isNative: boolean, models: ModelTests): Rule {
  if (isNative) return typeName === "Date" ? isoDate : rejectAll(`a ${typeName} of the browser`);
  const name = typeName.replace(/^.*\./, "");
  return {
    expects: name === "Model" ? "a model" : `${/^(?:[AEIO]|HTML)/.test(name) ? "an" : "a"} ${name} model`,
    holdsModels: true,
    accept: (value) => (models.isInstance(value, typeName) ? value : REJECTED),
    meant(value) {
      if (typeof value !== "function" || !models.isModel(value.prototype)) return undefined;
      return `new ${value.name}(…)`;
    },
  };
}

function rejectAll(expects: string): Rule {
  return { expects, holdsModels: false, accept: () => REJECTED };
}

/** Accepts every value that can be sent. Lists and objects are copied and frozen at all levels, typed arrays are unchanged. */
function anyKind(models: ModelTests): Rule {
  const content = { isModel: (value: unknown) => models.isModel(value), expects: "data or a model" };
  return {
    expects: content.expects,
    holdsModels: true,
    accept(value) {
      const held = sendableData(value, content);
      return held instanceof Unsendable ? REJECTED : held;
    },
    inside(value) {
      const held = sendableData(value, content);
      return held instanceof Unsendable ? held : undefined;
    },
  };
}

// Builds kinds from the trees of the schema. Texts, numbers and enums are in scalar-kinds.ts, lists, maps and structs
// in container-kinds.ts; here are the ones that combine kinds, and models.
import { PlotctlError } from "../base/errors.js";
import { anyKind } from "./any-kind.js";
import { containerKind, isContainerTree } from "./container-kinds.js";
import { REFUSED, type Kind, type ModelTests } from "./kind.js";
import type { KindTree } from "./kind-tree.js";
import { enumKind, isoDateKind, scalarKinds } from "./scalar-kinds.js";

/** Makes kinds from trees; equal trees give the same kind. */
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
      kind = this.#make(tree);
      this.#made.set(key, kind);
    }
    return kind;
  }

  #make(tree: KindTree): Kind {
    const scalar = scalarKinds[tree.kind];
    if (scalar !== undefined) return scalar(tree);
    if (isContainerTree(tree)) return containerKind(tree, (inner) => this.kindOf(inner));
    switch (tree.kind) {
      case "Any":
      case "Unknown":
        return anyKind(this.#models);
      case "Nullable":
        return orNull(this.kindOf(tree.of));
      case "Opt":
        return this.kindOf(tree.of);
      case "Or":
      case "And":
        return oneOf(tree.of.map((inner) => this.kindOf(inner)));
      case "Enum":
        return enumKind(tree.values ?? this.#enums[tree.enum ?? ""] ?? []);
      case "Ref":
        return modelKind(tree.model, tree.native === true, this.#models);
      case "AnyRef":
        return modelKind("Model", false, this.#models);
      case "Func":
      case "Node":
        return refuseAll(tree.kind === "Func" ? "a function of the browser" : "an element of the page");
      default:
        throw new PlotctlError(`The schema names an unknown kind ${tree.kind}.`);
    }
  }
}

function orNull(kind: Kind): Kind {
  return {
    expects: `${kind.expects} or null`,
    holdsModels: kind.holdsModels,
    accept: (value) => (value === null ? null : kind.accept(value)),
  };
}

function oneOf(kinds: readonly Kind[]): Kind {
  return {
    expects: kinds.map((kind) => kind.expects).join(" or "),
    holdsModels: kinds.some((kind) => kind.holdsModels),
    accept(value) {
      for (const kind of kinds) {
        const held = kind.accept(value);
        if (held !== REFUSED) return held;
      }
      return REFUSED;
    },
  };
}

function modelKind(typeName: string, isNative: boolean, models: ModelTests): Kind {
  if (isNative) return typeName === "Date" ? isoDateKind : refuseAll(`a ${typeName} of the browser`);
  return {
    expects: typeName === "Model" ? "a model" : `a ${typeName} model`,
    holdsModels: true,
    accept: (value) => (models.isInstance(value, typeName) ? value : REFUSED),
  };
}

function refuseAll(expects: string): Kind {
  return { expects, holdsModels: false, accept: () => REFUSED };
}

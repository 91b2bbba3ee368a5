// Collects the imports of one generated file while its types are written. Base classes are imported by name; types of other
// families are written as `ranges.Range1d`, so that names cannot clash.
import type { Behaviour } from "./behaviours.js";
import { TOP, type Families, type Family } from "./families.js";
import { classNameOf } from "./read-classes.js";
import type { TypeNames } from "./write-kind.js";

export class ImportList implements TypeNames {
  readonly #family: Pick<Family, "name">;
  readonly #families: Pick<Families, "familyOf">;
  readonly #namespaces = new Set<string>();
  readonly #helpers = new Set<string>();
  readonly #parents = new Map<string, Set<string>>();
  readonly #behaviours = new Map<string, Set<string>>();
  #speaksOfTop = false;

  constructor(family: Pick<Family, "name">, families: Pick<Families, "familyOf">) {
    this.#family = family;
    this.#families = families;
  }

  model(name: string): string {
    const className = classNameOf(name);
    if (name === TOP) {
      this.#speaksOfTop = true;
      return className;
    }
    const family = this.#families.familyOf(name);
    if (family === undefined) throw new Error(`a property refers to ${name}, which is not a model`);
    if (family === this.#family.name) return className;
    this.#namespaces.add(family);
    return `${family}.${className}`;
  }

  helper(name: string): string {
    this.#helpers.add(name);
    return name;
  }

  enumeration(name: string): string {
    this.#namespaces.add("enums");
    return `enums.${name}`;
  }

  alias(name: string): string {
    if (this.#family.name === "kinds") return name;
    this.#namespaces.add("kinds");
    return `kinds.${name}`;
  }

  /** Imports a base class, and returns its name. */
  parent(name: string): string {
    const className = classNameOf(name);
    const family = this.#families.familyOf(name);
    if (family === this.#family.name) return className;
    const file = family === undefined ? "../model.js" : `./${family}.js`;
    this.#parents.set(file, (this.#parents.get(file) ?? new Set()).add(className));
    return className;
  }

  behaviour({ mixin, file }: Behaviour): string {
    this.#fromBehaviour(file, mixin);
    return mixin;
  }

  /** Imports a type from the file of a mixin, and returns its name. */
  behaviourType({ file }: Behaviour, type: string): string {
    this.#fromBehaviour(file, `type ${type}`);
    return type;
  }

  #fromBehaviour(file: string, name: string): void {
    const path = `../${file}`;
    this.#behaviours.set(path, (this.#behaviours.get(path) ?? new Set()).add(name));
  }

  write(): string {
    const lines: string[] = [];
    for (const [file, names] of [...this.#behaviours].sort(byFirst)) {
      lines.push(`import { ${[...names].sort().join(", ")} } from "${file}";`);
    }
    if (this.#parents.size > 0) lines.push('import { define } from "../define.js";');
    if (this.#speaksOfTop && !this.#parents.has("../model.js")) lines.push('import type { Model } from "../model.js";');
    for (const [file, classes] of [...this.#parents].sort(byFirst)) {
      const names = [...classes].sort().flatMap((name) => [name, `type ${name}Props`]);
      lines.push(`import { ${names.join(", ")} } from "${file}";`);
    }
    if (this.#helpers.size > 0)
      lines.push(`import type { ${[...this.#helpers].sort().join(", ")} } from "../types.js";`);
    for (const name of [...this.#namespaces].sort()) lines.push(`import type * as ${name} from "./${name}.js";`);
    return `${lines.join("\n")}\n`;
  }
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

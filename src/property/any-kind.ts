// The kind of properties that take anything: whatever can be sent. Lists and objects are copied and frozen at every level;
// typed arrays stay as they are.
import { REFUSED, type ModelTests, type Rule } from "./kind.js";
import { sendableData, Unsendable } from "./sendable.js";

export function anyKind(models: ModelTests): Rule {
  const content = { isModel: (value: unknown) => models.isModel(value), expects: "data or a model" };
  return {
    expects: content.expects,
    holdsModels: true,
    accept(value) {
      const held = sendableData(value, content);
      return held instanceof Unsendable ? REFUSED : held;
    },
    inside(value) {
      const held = sendableData(value, content);
      return held instanceof Unsendable ? held : undefined;
    },
  };
}

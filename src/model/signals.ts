// The signals of models in the browser, for callbacks that run there. A test compares the names with BokehJS's.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { ClassInfo } from "./class-info.js";

/** Signals by class; its descendants have them, too. `HasProps` means all classes. */
export const SIGNALS = {
  HasProps: ["change", "destroyed", "exprchange", "patching", "streaming", "transformchange"],
  ActionTool: ["do"],
  BoxAnnotation: ["pan"],
  ColorMapper: ["metrics_change"],
  ColumnarDataSource: ["_select", "inspect"],
  FactorRange: ["invalidate_synthetic"],
  Label: ["pan"],
  Notifications: ["push"],
  Plot: ["reset"],
  PolyAnnotation: ["pan"],
  Progress: ["finished"],
  SelectTool: ["clear", "invert"],
  Span: ["pan"],
  ToolProxy: ["do"],
  Toolbar: ["active_changed"],
} as const;

/** The name of a signal. */
export type SignalName = (typeof SIGNALS)[keyof typeof SIGNALS][number];

/**
 * Returns the key in `js_property_callbacks` for a property, a `change:<property>` or a signal. An author's class may have
 * signals that are declared only in the browser. Throws PlotctlError for other names, with which a page could not be drawn.
 */
export function callbackKey(info: ClassInfo, name: string): string {
  const [, property = name] = /^change:(.*)$/s.exec(name) ?? [];
  const def = info.properties.get(property);
  if (def !== undefined) return `change:${def.name}`;
  const signals = [...SIGNALS.HasProps, ...info.lineage.flatMap(({ typeName }) => signalsOf(typeName))];
  if (signals.includes(name) || info.origin !== "built-in") return name;
  throw new PlotctlError(
    "UNKNOWN_PROPERTY",
    `js_on_change(): ${info.typeName} has neither a property nor a signal ${show(name)}.`,
    {
      hint: didYouMean(property, [...info.properties.keys(), ...signals]),
    },
  );
}

function signalsOf(typeName: string): readonly string[] {
  return Object.hasOwn(SIGNALS, typeName) ? SIGNALS[typeName as keyof typeof SIGNALS] : [];
}

// Maps names in themes to classes. Theme files for Python name Python's classes. BokehJS does not have some of these base
// classes, or has them at other places in the hierarchy. The facts are those of Python Bokeh 3.9.
import { ClassInfo, schema } from "../../model/class-info.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import { classNamed } from "../../model/registry.js";

const AREA_GLYPHS =
  "AnnularWedge Annulus Block Circle Ellipse HBar HStrip HexTile Marker MultiPolygons Patch Patches Quad Rect VBar " +
  "VStrip Wedge";
const OPEN_AREAS = "HArea HAreaStep VArea VAreaStep";
const LINE_GLYPHS = "Arc Bezier HSpan Line MultiLine Quadratic Ray Segment Step VSpan";

/** Additional base classes in Python, by the class that each of them extends. */
const PYTHON_BASES: Readonly<Record<string, { readonly extends: string; readonly classes: string }>> = {
  AbstractGroup: { extends: "Widget", classes: "ToggleButtonGroup ToggleInputGroup" },
  AreaVisuals: { extends: "Model", classes: "BoxAnnotation" },
  ButtonLike: { extends: "HasProps", classes: "AbstractButton ToggleButtonGroup" },
  CategoricalMapper: {
    extends: "Mapper",
    classes: "CategoricalColorMapper CategoricalMarkerMapper CategoricalPatternMapper",
  },
  ConnectedXYGlyph: { extends: "XYGlyph", classes: "Line Patch" },
  CustomCode: { extends: "Callback", classes: "CustomJS" },
  DateCommon: { extends: "HasProps", classes: "BaseDatePicker" },
  Drag: {
    extends: "GestureTool",
    classes: "BoxSelectTool BoxZoomTool EditTool LassoSelectTool PanTool",
  },
  FillGlyph: { extends: "HasProps", classes: `${AREA_GLYPHS} ${OPEN_AREAS}` },
  GestureTool: { extends: "Tool", classes: "InspectTool" },
  GridCommon: { extends: "HasProps", classes: "GridBox GridPlot" },
  HTMLAnnotation: { extends: "Annotation", classes: "HTMLLabelSet HTMLTextAnnotation ToolbarPanel" },
  HatchGlyph: { extends: "HasProps", classes: `${AREA_GLYPHS} ${OPEN_AREAS}` },
  LRTBGlyph: { extends: "Glyph", classes: "Block HBar Quad VBar" },
  LineGlyph: { extends: "HasProps", classes: `${AREA_GLYPHS} ${LINE_GLYPHS}` },
  LinearAxis: { extends: "ContinuousAxis", classes: "DatetimeAxis TimedeltaAxis" },
  MapPlot: { extends: "Plot", classes: "GMapPlot" },
  NumericalSlider: { extends: "AbstractSlider", classes: "DateRangeSlider DatetimeRangeSlider RangeSlider" },
  Paragraph: { extends: "Markup", classes: "PreText" },
  Scroll: { extends: "GestureTool", classes: "WheelPanTool WheelZoomTool" },
  Tap: { extends: "GestureTool", classes: "EditTool PolySelectTool TapTool" },
  TextGlyph: { extends: "HasProps", classes: "Text" },
  TimeCommon: { extends: "HasProps", classes: "BaseDatetimePicker TimePicker" },
};

/** Python's class for figures is called `figure`. */
const OTHER_NAMES: Readonly<Record<string, string>> = { figure: "Figure" };

const DOM = "bokeh.models.dom.";

/** Python's base classes by the class that they extend, each with its descendants. */
const basesAbove = new Map<string, (readonly [base: string, classes: ReadonlySet<string>])[]>();
for (const [base, { extends: parent, classes }] of Object.entries(PYTHON_BASES)) {
  const bases = basesAbove.get(parent) ?? [];
  basesAbove.set(parent, [...bases, [base, new Set(classes.split(" "))]]);
}

const schemaNames = new Set(schema.models.map(({ name }) => name));

/** Returns the name under which a theme's values are stored, or undefined for an unknown class. */
export function themedName(name: string): string | undefined {
  const own = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  if (own !== undefined) return own;
  if (schemaNames.has(name) || Object.hasOwn(PYTHON_BASES, name) || classNamed(name) !== undefined) return name;
  return schemaNames.has(DOM + name) ? DOM + name : undefined;
}

/** All names that a theme may use. */
export function themableNames(): string[] {
  const plain = [...schemaNames].filter((name) => !name.startsWith(DOM));
  return [...plain, ...Object.keys(PYTHON_BASES), ...Object.keys(OTHER_NAMES)];
}

/** Returns the names whose values apply to a class, in ascending priority: a class comes after its bases. */
export function namesFor(info: ClassInfo): string[] {
  const lineage = info.lineage.map(({ typeName }) => typeName);
  const names = new Set<string>();
  for (const name of [...lineage, "HasProps"]) {
    for (const [base, classes] of basesAbove.get(name) ?? []) {
      if (lineage.some((ancestor) => classes.has(ancestor))) names.add(base);
    }
    if (name !== "HasProps") names.add(name);
  }
  return [...names].reverse();
}

/** Returns the classes that a name refers to: the class itself and its descendants. */
export function classesUnder(name: string): ClassInfo[] {
  const known = schema.models.map(({ name: typeName }) => ClassInfo.of(typeName));
  const own = infoNamed(name);
  const derived = known.filter((info) => info !== own && namesFor(info).includes(name));
  return own === undefined ? derived : [own, ...derived];
}

/** Returns the info of a class, also of an author's class. */
export function infoNamed(name: string): ClassInfo | undefined {
  if (schemaNames.has(name)) return ClassInfo.of(name);
  const cls = classNamed(name);
  return cls === undefined ? undefined : (cls.prototype as HasProps)[INFO];
}

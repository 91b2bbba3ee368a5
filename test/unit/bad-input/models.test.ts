// Common wrong values, by kind of property: each is an error that names the model, the property, the value
// and the accepted values, with the nearest word if there is one.
import * as models from "plotctl/models";
import { PlotctlError } from "plotctl";

type Attributes = Readonly<Record<string, unknown>>;
type AnyModel = new (attributes: Attributes) => object;

/** The message without its final full stop. */
function rejection(name: string, attributes: Attributes): string {
  const Model = models[name as keyof typeof models] as unknown as AnyModel;
  try {
    new Model(attributes);
  } catch (error) {
    expect(error).toBeInstanceOf(PlotctlError);
    return (error as PlotctlError).message.replace(/\.$/, "");
  }
  throw new Error(`${name} takes it`);
}

const { BasicTickFormatter, Div, StringEditor } = models;
const COLOR = 'a colour such as "navy", "#1f77b4", "rgb(255, 0, 0)", [r, g, b] or [r, g, b, a]';
const FONT_SIZE = 'a font size with its unit, such as "12px", "10pt" or "1.2em"';
const DATE = 'a Date, milliseconds since 1970, or an ISO text such as "2026-01-31"';
const DASH = 'one of "solid", "dashed", "dotted", "dotdash", "dashdot", or lengths such as [6, 4] or "6 4"';
const PLACE =
  'a place such as "top_left", "center" or "bottom_right", or [x, y], each a word or a number from 0 to 1, or "auto"';
const COLUMN = ', or a column as field("…"), or expr(…)';

/** By kind: model, property, value, and the text after `Model.property: expected `. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string, unknown, string])[]>> = {
  "a number": [
    ["Slider", "start", "a", 'a number, got "a"'],
    ["Slider", "value", "0.5", 'a number, got "0.5"'],
    ["Range1d", "start", "x", 'a number or a Date, got "x"'],
    ["Range1d", "end", null, "a number or a Date, got null"],
    ["LinearAxis", "axis_line_width", "2px", 'a number, got "2px"'],
    ["NumericInput", "value", "5", 'a number or null, got "5"'],
    ["Spinner", "step", [1], "a number, got [1]"],
    ["Line", "line_width", "thick", 'a number, got "thick"'],
    ["ColorBar", "scale_alpha", 10n, "a number from 0 to 1, got 10n"],
  ],
  "a size or a share": [
    ["Slider", "width", "300px", 'a number of 0 or more or null, got "300px"'],
    ["Figure", "height", -3, "a number of 0 or more or null, got -3"],
    ["Div", "max_width", NaN, "a number of 0 or more or null, got NaN"],
    ["Column", "spacing", "5px", 'a number, got "5px"'],
    ["Column", "margin", [1, 2, 3], "a number or [a number, a number] or [a number, a number, a number, a number]"],
    ["Scatter", "size", -5, `a number of 0 or more${COLUMN}, got -5`],
    ["Title", "text_alpha", 2, "a number from 0 to 1, got 2"],
    ["Figure", "background_fill_alpha", -0.1, "a number from 0 to 1, got -0.1"],
    ["Title", "text_alpha", NaN, "a number from 0 to 1, got NaN"],
  ],
  "a whole number": [
    ["Tabs", "active", 1.5, "a whole number, got 1.5"],
    ["Tabs", "active", Infinity, "a whole number, got Infinity"],
    ["Legend", "ncols", 0, 'a whole number above 0 or "auto", got 0'],
    ["Legend", "ncols", "two", 'a whole number above 0 or "auto", got "two"'],
    ["CheckboxGroup", "active", [0.5], "a whole number, got 0.5 at [0]"],
    ["Legend", "padding", -1, "a whole number of pixels, two or four of them in a list, or an object of some of x, y,"],
    [
      "GridBox",
      "children",
      [[new Div(), 0]],
      "[a UIElement model, and 4 times a whole number of 0 or more], got [Div(",
    ],
  ],
  "a colour": [
    ["Slider", "bar_color", "blu", `${COLOR}, got "blu" (did you mean "blue"?)`],
    ["Title", "text_color", "#12345", `${COLOR} or null, got "#12345"`],
    ["Title", "text_color", "rgb(1,2", `${COLOR} or null, got "rgb(1,2"`],
    ["Title", "text_color", "1f77b4", `${COLOR} or null, got "1f77b4" (did you mean "#1f77b4"?)`],
    ["ColorPicker", "color", "Redd", `${COLOR}, got "Redd" (did you mean "red"?)`],
    ["ColorPicker", "color", null, `${COLOR}, got null`],
    ["Line", "line_color", "gren", `${COLOR} or null, got "gren" (did you mean "green"?)`],
    ["Scatter", "fill_color", [1, 2], `${COLOR} or null${COLUMN}, got [1, 2]`],
    ["Scatter", "fill_color", [0, 0, 256], `${COLOR} or null${COLUMN}, got [0, 0, 256]`],
    ["Scatter", "fill_color", 5.5, `${COLOR} or null${COLUMN}, got 5.5`],
    ["LinearColorMapper", "palette", ["red", "blu"], `${COLOR}, got "blu" (did you mean "blue"?) at [1]`],
  ],
  "a dash, a font, a marker": [
    ["LinearAxis", "axis_line_dash", "dashd", `${DASH}, got "dashd" (did you mean "dashed"?)`],
    ["LinearAxis", "axis_line_dash", "4,4", `${DASH}, got "4,4"`],
    ["LinearAxis", "axis_line_dash", ["a"], 'a number, got "a" at [0]'],
    ["Title", "text_font_size", 12, `${FONT_SIZE}, got 12 (did you mean "12px"?)`],
    ["Title", "text_font_size", "12", `${FONT_SIZE}, got "12" (did you mean "12px"?)`],
    ["Title", "text_font_size", "12 px", `${FONT_SIZE}, got "12 px" (did you mean "12px"?)`],
    ["LinearAxis", "major_label_text_font_size", "big", `${FONT_SIZE}, got "big"`],
    ["Text", "text_font_size", 5, `${FONT_SIZE}${COLUMN}, got 5 (did you mean "5px"?)`],
    ["Title", "text_font_style", "Bold", '"bold", "bold italic", got "Bold" (did you mean "bold"?)'],
    ["Title", "text_font", 5, "a text, got 5"],
    ["CategoricalMarkerMapper", "markers", ["squar"], 'got "squar" (did you mean "square"?) at [0]'],
    ["Scatter", "marker", 5, 'one of "asterisk", "circle", "circle_cross"'],
  ],
  "one of some words": [
    [
      "Slider",
      "orientation",
      "horizntal",
      'one of "vertical", "horizontal", got "horizntal" (did you mean "horizontal"?)',
    ],
    ["Column", "sizing_mode", "strech_width", '"inherit" or null, got "strech_width" (did you mean "stretch_width"?)'],
    ["BoxAnnotation", "level", "over", '"annotation", "overlay", got "over" (did you mean "overlay"?)'],
    ["Legend", "location", "top-left", 'got "top-left" (did you mean "top_left"?)'],
    ["Legend", "location", [1], '"bottom" or [a number, a number], got [1]'],
    ["Legend", "location", ["left", 2], 'a number, got "left" at [0]'],
    ["Legend", "click_policy", "hid", 'one of "none", "hide", "mute", got "hid" (did you mean "hide"?)'],
    ["Span", "dimension", "vertical", 'one of "width", "height", got "vertical"'],
    ["Label", "angle_units", "degrees", 'one of "deg", "rad", "grad", "turn", got "degrees" (did you mean "deg"?)'],
    ["Label", "anchor", "top_lft", `${PLACE}, got "top_lft" (did you mean "top_left"?)`],
    ["Button", "button_type", "sucess", '"light", got "sucess" (did you mean "success"?)'],
    ["Figure", "output_backend", "webg", 'one of "canvas", "svg", "webgl", got "webg" (did you mean "webgl"?)'],
    ["Figure", "toolbar_location", "up", 'one of "above", "below", "left", "right" or null, got "up"'],
    ["HoverTool", "mode", "toString", 'one of "mouse", "hline", "vline", got "toString"'],
    [
      "LinearAxis",
      "major_label_orientation",
      "vertcal",
      '"normal" or a number, got "vertcal" (did you mean "vertical"?)',
    ],
    [
      "Column",
      "width_policy",
      "fixd",
      'one of "fixed", "fit", "min", "max", "auto", got "fixd" (did you mean "fixed"?)',
    ],
  ],
  "a range or its bounds": [
    ["Range1d", "bounds", 5, '[a number or a Date or null, a number or a Date or null] or "auto" or null, got 5'],
    ["Range1d", "bounds", "auot", 'got "auot" (did you mean "auto"?)'],
    ["Range1d", "bounds", ["a", 2], 'a number or a Date or null, got "a" at [0]'],
    ["FactorRange", "factors", ["a", 1], "a list of categories of one depth, such as"],
    ["FactorRange", "factors", "abc", 'or [["a", "x"], ["a", "y"]], got "abc"'],
    ["RangeSlider", "value", 5, "[a number, a number], got 5"],
    ["RangeSlider", "value", [1, 2, 3], "[a number, a number], got [1, 2, 3]"],
    ["Figure", "x_range", [0, 1], "a Range model, got [0, 1]"],
    ["Figure", "extra_y_ranges", { a: [0, 1] }, 'a Range model, got [0, 1] at ["a"]'],
  ],
  "a date or a time": [
    ["DatePicker", "value", "31/01/2026", `${DATE} or null, got "31/01/2026" (did you mean "2026-01-31"?)`],
    ["DatePicker", "value", "2026-1-5", `${DATE} or null, got "2026-1-5" (did you mean "2026-01-05"?)`],
    ["DatePicker", "value", "tomorrow", `${DATE} or null, got "tomorrow"`],
    ["DatePicker", "value", "2026-02-30", `${DATE} or null, got "2026-02-30"`],
    ["DatePicker", "min_date", new Date(NaN), `${DATE} or null, got Date(invalid)`],
    ["DatetimePicker", "value", "2026-01-31T25:00", `${DATE} or null, got "2026-01-31T25:00"`],
    ["DatePicker", "disabled_dates", ["x"], 'or {from, to}, got "x" at [0]'],
    ["DatePicker", "disabled_dates", [{ from: "2026-01-01" }], `${DATE}, got undefined at [0].to`],
    ["DateRangePicker", "value", ["2026-01-01", "x"], `${DATE}, got "x" at [1]`],
    ["DateSlider", "start", "2026", `${DATE}, got "2026"`],
    ["DateRangeSlider", "value", ["2026-01-01"], `a list of 2, each ${DATE}, got ["2026-01-01"]`],
    [
      "TimePicker",
      "value",
      "25:00",
      'a time such as "12:30" or "12:30:15", or milliseconds since midnight or null, got',
    ],
  ],
  "true or false, and texts": [
    ["Switch", "active", "on", 'true or false, got "on"'],
    ["Div", "visible", "false", 'true or false, got "false"'],
    ["Div", "disabled", 0, "true or false, got 0"],
    ["Div", "text", 5, "a text, got 5"],
    ["TextInput", "value", null, "a text, got null"],
    ["NumeralTickFormatter", "format", 0, "a text, got 0"],
    ["CustomJS", "code", () => 1, "a text, got function"],
  ],
  "a list or an object": [
    ["Select", "options", "abc", "a list, each item a text or [data or a model, a text] or an object"],
    ["Select", "options", ["a", 1], "a text or [data or a model, a text], got 1 at [1]"],
    ["Select", "options", { a: ["b", 5] }, 'a text or [data or a model, a text], got 5 at ["a"][1]'],
    ["MultiChoice", "value", "abc", 'a list, each item a text, got "abc"'],
    ["AutocompleteInput", "completions", "abc", 'a list, each item a text, got "abc"'],
    ["HoverTool", "tooltips", ["a", "b"], '[a text, a text], got "a" at [0]'],
    ["HoverTool", "tooltips", [["a", 5]], "a text, got 5 at [0][1]"],
    [
      "HoverTool",
      "formatters",
      { "@x": "date" },
      'or one of "raw", "basic", "numeral", "printf", "datetime", got "date"',
    ],
    ["Column", "styles", { color: 5 }, 'a text or null, got 5 at ["color"]'],
    ["TapTool", "modifiers", { shft: true }, 'one of the keys shift, ctrl, alt, got "shft" (did you mean "shift"?)'],
    ["Label", "border_radius", { topleft: 1 }, 'bottom_left, got "topleft" (did you mean "top_left"?)'],
    ["Div", "tags", [() => 1], "data or a model, got function (anonymous) at [0]"],
    ["CustomJS", "args", [1], "an object, each value data or a model, got [1]"],
    ["FixedTicker", "ticks", "a", 'an array, a typed array or an NDArray, got "a"'],
  ],
  "a model": [
    ["TableColumn", "editor", "string", 'a CellEditor model, got "string"'],
    ["TableColumn", "editor", StringEditor, "got function StringEditor (did you mean new StringEditor(…)?)"],
    ["LinearAxis", "formatter", BasicTickFormatter, "(did you mean new BasicTickFormatter(…)?)"],
    ["TableColumn", "formatter", new StringEditor(), "a CellFormatter model, got StringEditor("],
    ["DataTable", "columns", ["a"], 'a TableColumn model, got "a" at [0]'],
    ["DataTable", "source", { a: [1] }, "a ColumnDataSource model, got {a: [1]}"],
    ["Tabs", "tabs", [new Div()], "a TabPanel model, got Div("],
    ["Column", "children", ["a"], 'a UIElement model, got "a" at [0]'],
    ["Column", "children", new Div(), "a list, each item a UIElement model, got Div("],
    ["Toolbar", "tools", ["pan"], 'a Tool model or a ToolProxy model, got "pan" at [0]'],
    ["Button", "icon", "star", 'an Icon model or null, got "star"'],
    ["CDSView", "filter", "a", 'a Filter model, got "a"'],
    ["ColorBar", "color_mapper", "Viridis256", 'a ColorMapper model, got "Viridis256"'],
  ],
  "columns, and where a value comes from": [
    ["ColumnDataSource", "data", { a: 5 }, 'an array, a typed array or an NDArray, got 5 at ["a"]'],
    [
      "ColumnDataSource",
      "data",
      { a: [1], b: [1, 2] },
      'columns of one length, got different ones: "a" has 1, "b" has 2',
    ],
    ["ColumnDataSource", "data", [1], "an object of columns, each an array"],
    ["Scatter", "x", true, 'a number, a Date, or a category such as "a", ["a", "b"] or, with an offset, ["a", 0.2]'],
    ["Scatter", "x", { field: 5 }, "got {field: 5}"],
    ["Scatter", "x", { value: 1, units: "deg" }, 'no units, got "deg"'],
    ["Scatter", "angle", { value: 1, units: "degrees" }, 'got "degrees" (did you mean "deg"?) at .units'],
    ["Scatter", "angle", { value: "a" }, 'a number, got "a" at .value'],
    ["Scatter", "x", { field: "a", transform: new Div() }, "a Transform model, got Div("],
    ["Line", "line_alpha", { field: "a" }, 'one value for the whole glyph, got the column "a"'],
  ],
};

for (const [kind, rows] of Object.entries(TABLE)) {
  describe(`where ${kind} is due`, () => {
    it.each(rows)("%s.%s rejects %p", (model, property, value, message) => {
      const text = rejection(model, { [property]: value });
      expect(text.startsWith(`${model}.${property}: expected `)).toBe(true);
      expect(text.slice(`${model}.${property}: expected `.length)).toContain(message);
      expect(text.length).toBeLessThan(420);
    });
  });
}

it("suggests the nearest name for a misspelt property", () => {
  expect(rejection("Slider", { strat: 0 })).toBe('Slider has no property "strat". Did you mean "start"?');
  expect(rejection("Slider", { zzzzzzzz: 0 })).toBe('Slider has no property "zzzzzzzz"');
});

it("cuts long values, and shows control characters as text", () => {
  const text = rejection("Slider", { value: `\u0000\n${"x".repeat(100_000)}` });
  expect(text.length).toBeLessThan(140);
  expect(text).not.toMatch(/[\u0000-\u001f]/);
  expect(rejection("Slider", { value: Array(100_000).fill(1) }).length).toBeLessThan(140);
});

describe("values that are valid in Python or BokehJS", () => {
  it.each<[string, string, unknown, unknown]>([
    ["LinearAxis", "axis_line_dash", "4 2", [4, 2]],
    ["LinearAxis", "axis_line_dash", "dashed", "dashed"],
    ["Line", "line_dash", [], []],
    ["Title", "text_font_size", "1.5em", "1.5em"],
    ["Title", "text_color", "REBECCAPURPLE", "REBECCAPURPLE"],
    ["Title", "text_color", [0, 0, 0, 0.5], [0, 0, 0, 0.5]],
    ["Title", "text_color", 0x112233ff, 0x112233ff],
    ["DatePicker", "value", "2026-01-31", "2026-01-31"],
    ["DatePicker", "value", new Date("2026-01-31"), "2026-01-31"],
    ["DatetimePicker", "value", "2026-01-31T12:00:00", "2026-01-31T12:00:00"],
    ["DatePicker", "value", 0, "1970-01-01"],
    ["DatetimePicker", "value", 0, "1970-01-01"],
    ["DateSlider", "start", "2026-01-31T12:00", Date.UTC(2026, 0, 31, 12)],
    ["DateSlider", "start", "2026-01-31T12:00+01:00", Date.UTC(2026, 0, 31, 11)],
    ["TimePicker", "value", "09:05:30", "09:05:30"],
    ["DataRange1d", "start", NaN, NaN],
    ["Range1d", "bounds", [null, 5], [null, 5]],
    ["FactorRange", "factors", [["a", "b"]], [["a", "b"]]],
    ["Legend", "location", "top", "top"],
    ["Figure", "width", null, null],
  ])("%s.%s accepts %p", (name, property, value, held) => {
    const Model = models[name as keyof typeof models] as unknown as AnyModel;
    expect((new Model({ [property]: value }) as Attributes)[property]).toEqual(held);
  });
});

// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withClick, withMenuClick, withToggle } from "../behaviour/with-click.js";
import { define } from "../define.js";
import { LayoutDOM, type LayoutDOMProps } from "./layouts.js";
import type { Arrayable, Color, Dict, SelectOptions, TupleLike, WithRequired } from "../types.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as icons from "./icons.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

/** The properties of `Widget`. */
export interface WidgetProps extends LayoutDOMProps {}
/** An input control or a text. A base class of other models. Needs the bundle bokeh-widgets. */
export interface Widget {}
export abstract class Widget extends LayoutDOM {
  constructor(attributes?: Partial<WidgetProps>) {
    super(attributes);
  }
}
define(Widget, "Widget");

/** The properties of `Control`. */
export interface ControlProps extends WidgetProps {}
/** An input control. A base class of other models. Needs the bundle bokeh-widgets. */
export interface Control {}
export abstract class Control extends Widget {
  constructor(attributes?: Partial<ControlProps>) {
    super(attributes);
  }
}
define(Control, "Control");

interface AbstractButtonOwn {
  /** The label. Default: `"Button"`. */
  label: dom.DOMNode | string;
  /** The icon. Default: `null`. */
  icon: icons.Icon | null;
  /** The colour scheme of the button. Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** The properties of `AbstractButton`. */
export interface AbstractButtonProps extends ControlProps, AbstractButtonOwn {}
/** A button. A base class of other models. Needs the bundle bokeh-widgets. */
export interface AbstractButton extends AbstractButtonOwn {}
export abstract class AbstractButton extends Control {
  constructor(attributes?: Partial<AbstractButtonProps>) {
    super(attributes);
  }
}
define(AbstractButton, "AbstractButton");

interface InputWidgetOwn {
  /** The text above the widget. Default: `""`. */
  title: string | dom.HTML;
  /** A help text, shown by an icon beside the title. Default: `null`. */
  description: string | ui.Tooltip | null;
}
/** The properties of `InputWidget`. */
export interface InputWidgetProps extends ControlProps, InputWidgetOwn {}
/** An input control with a title. A base class of other models. Needs the bundle bokeh-widgets. */
export interface InputWidget extends InputWidgetOwn {}
export abstract class InputWidget extends Control {
  constructor(attributes?: Partial<InputWidgetProps>) {
    super(attributes);
  }
}
define(InputWidget, "InputWidget");

interface TextLikeInputOwn {
  /** The text, updated when it is entered. Default: `""`. */
  value: string;
  /** The text while the user types. Default: `""`. */
  value_input: string;
  /** The text that is shown while the field is empty. Default: `""`. */
  placeholder: string;
  /** The maximum length of the text. Default: `null`. */
  max_length: number | null;
}
/** The properties of `TextLikeInput`. */
export interface TextLikeInputProps extends InputWidgetProps, TextLikeInputOwn {}
/** A text field. A base class of other models. Needs the bundle bokeh-widgets. */
export interface TextLikeInput extends TextLikeInputOwn {}
export abstract class TextLikeInput extends InputWidget {
  constructor(attributes?: Partial<TextLikeInputProps>) {
    super(attributes);
  }
}
define(TextLikeInput, "TextLikeInput");

interface TextInputOwn {
  /** A text before the field. Default: `null`. */
  prefix: string | null;
  /** A text after the field. Default: `null`. */
  suffix: string | null;
}
/** The properties of `TextInput`. */
export interface TextInputProps extends TextLikeInputProps, TextInputOwn {}
/** A text field with one line; Enter sends `value_submit`. Needs the bundle bokeh-widgets. */
export interface TextInput extends TextInputOwn {}
export class TextInput extends TextLikeInput {
  constructor(attributes?: Partial<TextInputProps>) {
    super(attributes);
  }
}
define(TextInput, "TextInput");

interface AutocompleteInputOwn {
  /** The suggestions, filtered while the user types. Default: `[]`. */
  completions: readonly string[];
  /** Default: `2`. */
  min_characters: number;
  /** Default: `null`. */
  max_completions: number | null;
  /** Default: `true`. */
  case_sensitive: boolean;
  /** Default: `true`. */
  restrict: boolean;
  /** Default: `"starts_with"`. */
  search_strategy: "starts_with" | "includes";
}
/** The properties of `AutocompleteInput`. */
export interface AutocompleteInputProps extends TextInputProps, AutocompleteInputOwn {}
/** A text field with suggestions. Needs the bundle bokeh-widgets. */
export interface AutocompleteInput extends AutocompleteInputOwn {}
export class AutocompleteInput extends TextInput {
  constructor(attributes?: Partial<AutocompleteInputProps>) {
    super(attributes);
  }
}
define(AutocompleteInput, "AutocompleteInput");

/** The properties of `Button`. */
export interface ButtonProps extends AbstractButtonProps {}
/** A push button. Needs the bundle bokeh-widgets. */
export interface Button {}
export class Button extends withClick(AbstractButton) {
  constructor(attributes?: Partial<ButtonProps>) {
    super(attributes);
  }
}
define(Button, "Button");

interface OrientedControlOwn {
  /** The orientation. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
}
/** The properties of `OrientedControl`. */
export interface OrientedControlProps extends ControlProps, OrientedControlOwn {}
/** A control with an orientation. A base class of other models. Needs the bundle bokeh-widgets. */
export interface OrientedControl extends OrientedControlOwn {}
export abstract class OrientedControl extends Control {
  constructor(attributes?: Partial<OrientedControlProps>) {
    super(attributes);
  }
}
define(OrientedControl, "OrientedControl");

interface ToggleButtonGroupOwn {
  /** Default: `[]`. */
  labels: readonly string[];
  /** The colour scheme of the button. Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** The properties of `ToggleButtonGroup`. */
export interface ToggleButtonGroupProps extends OrientedControlProps, ToggleButtonGroupOwn {}
/** A group of buttons that are on or off. A base class of other models. Needs the bundle bokeh-widgets. */
export interface ToggleButtonGroup extends ToggleButtonGroupOwn {}
export abstract class ToggleButtonGroup extends OrientedControl {
  constructor(attributes?: Partial<ToggleButtonGroupProps>) {
    super(attributes);
  }
}
define(ToggleButtonGroup, "ToggleButtonGroup");

interface CheckboxButtonGroupOwn {
  /** The indices of the buttons that are on. Default: `[]`. */
  active: readonly number[];
}
/** The properties of `CheckboxButtonGroup`. */
export interface CheckboxButtonGroupProps extends ToggleButtonGroupProps, CheckboxButtonGroupOwn {}
/** A group of buttons, each of which can be on or off. Needs the bundle bokeh-widgets. */
export interface CheckboxButtonGroup extends CheckboxButtonGroupOwn {}
export class CheckboxButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<CheckboxButtonGroupProps>) {
    super(attributes);
  }
}
define(CheckboxButtonGroup, "CheckboxButtonGroup");

interface ToggleInputGroupOwn {
  /** Default: `[]`. */
  labels: readonly string[];
  /** Default: `false`. */
  inline: boolean;
}
/** The properties of `ToggleInputGroup`. */
export interface ToggleInputGroupProps extends ControlProps, ToggleInputGroupOwn {}
/** A group of controls that are on or off. A base class of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInputGroup extends ToggleInputGroupOwn {}
export abstract class ToggleInputGroup extends Control {
  constructor(attributes?: Partial<ToggleInputGroupProps>) {
    super(attributes);
  }
}
define(ToggleInputGroup, "ToggleInputGroup");

interface CheckboxGroupOwn {
  /** The indices of the checked boxes. Default: `[]`. */
  active: readonly number[];
}
/** The properties of `CheckboxGroup`. */
export interface CheckboxGroupProps extends ToggleInputGroupProps, CheckboxGroupOwn {}
/** A group of check boxes. Needs the bundle bokeh-widgets. */
export interface CheckboxGroup extends CheckboxGroupOwn {}
export class CheckboxGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<CheckboxGroupProps>) {
    super(attributes);
  }
}
define(CheckboxGroup, "CheckboxGroup");

interface ToggleInputOwn {
  /** Whether it is on. Default: `false`. */
  active: boolean;
  /** The label. Default: `""`. */
  label: string;
}
/** The properties of `ToggleInput`. */
export interface ToggleInputProps extends WidgetProps, ToggleInputOwn {}
/** A control that is on or off. A base class of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInput extends ToggleInputOwn {}
export abstract class ToggleInput extends Widget {
  constructor(attributes?: Partial<ToggleInputProps>) {
    super(attributes);
  }
}
define(ToggleInput, "ToggleInput");

/** The properties of `Checkbox`. */
export interface CheckboxProps extends ToggleInputProps {}
/** A check box. Needs the bundle bokeh-widgets. */
export interface Checkbox {}
export class Checkbox extends ToggleInput {
  constructor(attributes?: Partial<CheckboxProps>) {
    super(attributes);
  }
}
define(Checkbox, "Checkbox");

interface ColorPickerOwn {
  /** Default: `"#000000"`. */
  color: Color;
}
/** The properties of `ColorPicker`. */
export interface ColorPickerProps extends InputWidgetProps, ColorPickerOwn {}
/** A colour picker. Needs the bundle bokeh-widgets. */
export interface ColorPicker extends ColorPickerOwn {}
export class ColorPicker extends InputWidget {
  constructor(attributes?: Partial<ColorPickerProps>) {
    super(attributes);
  }
}
define(ColorPicker, "ColorPicker");

interface PickerBaseOwn {
  /** Default: `"auto"`. One of "auto", "above", "below". */
  position: enums.CalendarPosition;
  /** Default: `false`. */
  inline: boolean;
}
/** The properties of `PickerBase`. */
export interface PickerBaseProps extends InputWidgetProps, PickerBaseOwn {}
/** A control for selecting a date or time. A base class of other models. Needs the bundle bokeh-widgets. */
export interface PickerBase extends PickerBaseOwn {}
export abstract class PickerBase extends InputWidget {
  constructor(attributes?: Partial<PickerBaseProps>) {
    super(attributes);
  }
}
define(PickerBase, "PickerBase");

interface BaseDatePickerOwn {
  /** The first selectable day. Default: `null`. */
  min_date: kinds.DateLike | null;
  /** The last selectable day. Default: `null`. */
  max_date: kinds.DateLike | null;
  /** Default: `"Y-m-d"`. */
  date_format: string;
}
/** The properties of `BaseDatePicker`. */
export interface BaseDatePickerProps extends PickerBaseProps, BaseDatePickerOwn {
  /** Default: `null`. */
  disabled_dates: readonly (kinds.DateLike | TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | { readonly from: kinds.DateLike; readonly to: kinds.DateLike })[] | null;
  /** Default: `null`. */
  enabled_dates: readonly (kinds.DateLike | TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | { readonly from: kinds.DateLike; readonly to: kinds.DateLike })[] | null;
}
/** A calendar. A base class of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatePicker extends BaseDatePickerOwn {
  /** Default: `null`. */
  get disabled_dates(): kinds.DateLikeList | null;
  set disabled_dates(value: readonly (kinds.DateLike | TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | { readonly from: kinds.DateLike; readonly to: kinds.DateLike })[] | null);
  /** Default: `null`. */
  get enabled_dates(): kinds.DateLikeList | null;
  set enabled_dates(value: readonly (kinds.DateLike | TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | { readonly from: kinds.DateLike; readonly to: kinds.DateLike })[] | null);
}
export abstract class BaseDatePicker extends PickerBase {
  constructor(attributes?: Partial<BaseDatePickerProps>) {
    super(attributes);
  }
}
define(BaseDatePicker, "BaseDatePicker");

interface DatePickerOwn {
  /** The selected day, null for none. Default: `null`. */
  value: kinds.DateLike | null;
}
/** The properties of `DatePicker`. */
export interface DatePickerProps extends BaseDatePickerProps, DatePickerOwn {}
/** A calendar for selecting a date. Needs the bundle bokeh-widgets. */
export interface DatePicker extends DatePickerOwn {}
export class DatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DatePickerProps>) {
    super(attributes);
  }
}
define(DatePicker, "DatePicker");

/** The properties of `DateRangePicker`. */
export interface DateRangePickerProps extends BaseDatePickerProps {
  /** The first and last selected day, null for none. Default: `null`. */
  value: TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | null;
}
/** A calendar for selecting a range of dates. Needs the bundle bokeh-widgets. */
export interface DateRangePicker {
  /** The first and last selected day, null for none. Default: `null`. */
  get value(): readonly [kinds.DateLike, kinds.DateLike] | null;
  set value(value: TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | null);
}
export class DateRangePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DateRangePickerProps>) {
    super(attributes);
  }
}
define(DateRangePicker, "DateRangePicker");

interface BaseDatetimePickerOwn {
  /** Default: `1`. */
  hour_increment: number;
  /** Default: `1`. */
  minute_increment: number;
  /** Default: `1`. */
  second_increment: number;
  /** Default: `false`. */
  seconds: boolean;
  /** Default: `"24h"`. One of "12h", "24h". */
  clock: enums.Clock;
}
/** The properties of `BaseDatetimePicker`. */
export interface BaseDatetimePickerProps extends BaseDatePickerProps, BaseDatetimePickerOwn {}
/** A calendar with times. A base class of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatetimePicker extends BaseDatetimePickerOwn {}
export abstract class BaseDatetimePicker extends BaseDatePicker {
  constructor(attributes?: Partial<BaseDatetimePickerProps>) {
    super(attributes);
  }
}
define(BaseDatetimePicker, "BaseDatetimePicker");

interface DatetimePickerOwn {
  /** The selected date and time, null for none. Default: `null`. */
  value: kinds.DateLike | null;
}
/** The properties of `DatetimePicker`. */
export interface DatetimePickerProps extends BaseDatetimePickerProps, DatetimePickerOwn {}
/** A calendar for selecting a date and time. Needs the bundle bokeh-widgets. */
export interface DatetimePicker extends DatetimePickerOwn {}
export class DatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimePickerProps>) {
    super(attributes);
  }
}
define(DatetimePicker, "DatetimePicker");

/** The properties of `DatetimeRangePicker`. */
export interface DatetimeRangePickerProps extends BaseDatetimePickerProps {
  /** The first and last selected date and time, null for none. Default: `null`. */
  value: TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | null;
}
/** A calendar for selecting a range of dates and times. Needs the bundle bokeh-widgets. */
export interface DatetimeRangePicker {
  /** The first and last selected date and time, null for none. Default: `null`. */
  get value(): readonly [kinds.DateLike, kinds.DateLike] | null;
  set value(value: TupleLike<readonly [kinds.DateLike, kinds.DateLike]> | null);
}
export class DatetimeRangePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimeRangePickerProps>) {
    super(attributes);
  }
}
define(DatetimeRangePicker, "DatetimeRangePicker");

interface MarkupOwn {
  /** The text that is shown. Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** The properties of `Markup`. */
export interface MarkupProps extends WidgetProps, MarkupOwn {}
/** A text with markup. A base class of other models. Needs the bundle bokeh-widgets. */
export interface Markup extends MarkupOwn {}
export abstract class Markup extends Widget {
  constructor(attributes?: Partial<MarkupProps>) {
    super(attributes);
  }
}
define(Markup, "Markup");

interface DivOwn {
  /** Default: `false`. */
  render_as_text: boolean;
}
/** The properties of `Div`. */
export interface DivProps extends MarkupProps, DivOwn {}
/** A block of HTML. Needs the bundle bokeh-widgets. */
export interface Div extends DivOwn {}
export class Div extends Markup {
  constructor(attributes?: Partial<DivProps>) {
    super(attributes);
  }
}
define(Div, "Div");

interface DropdownOwn {
  /** Default: `false`. */
  split: boolean;
}
/** The properties of `Dropdown`. */
export interface DropdownProps extends AbstractButtonProps, DropdownOwn {
  /** The menu. Default: `[]`. */
  menu: readonly (string | TupleLike<readonly [string, string]> | null)[];
}
/** A button that opens a menu. Needs the bundle bokeh-widgets. */
export interface Dropdown extends DropdownOwn {
  /** The menu. Default: `[]`. */
  get menu(): readonly (string | readonly [string, string] | null)[];
  set menu(value: readonly (string | TupleLike<readonly [string, string]> | null)[]);
}
export class Dropdown extends withMenuClick(AbstractButton) {
  constructor(attributes?: Partial<DropdownProps>) {
    super(attributes);
  }
}
define(Dropdown, "Dropdown");

interface FileInputOwn {
  /** The content of the file as base64, or of each file if several are allowed. Set by the browser. Read-only. Default: `null`. */
  readonly value: string | readonly string[] | null;
  /** The MIME type of the file, or of each file if several are allowed. Set by the browser. Read-only. Default: `null`. */
  readonly mime_type: string | readonly string[] | null;
  /** The name of the file, or of each file if several are allowed. Set by the browser. Read-only. Default: `null`. */
  readonly filename: string | readonly string[] | null;
  /** Default: `""`. */
  accept: string | readonly string[];
  /** Default: `false`. */
  multiple: boolean;
  /** Default: `false`. */
  directory: boolean;
}
/** The properties of `FileInput`. */
export interface FileInputProps extends InputWidgetProps, FileInputOwn {}
/** A file picker that uploads files. Needs the bundle bokeh-widgets. */
export interface FileInput extends FileInputOwn {}
export class FileInput extends InputWidget {
  constructor(attributes?: Partial<FileInputProps>) {
    super(attributes);
  }
}
define(FileInput, "FileInput");

interface HelpButtonOwn {
  /** The tooltip. Required. */
  tooltip: ui.Tooltip;
}
/** The properties of `HelpButton`. */
export interface HelpButtonProps extends AbstractButtonProps, HelpButtonOwn {}
/** A button that shows a tooltip. Required: `tooltip`. Needs the bundle bokeh-widgets. */
export interface HelpButton extends HelpButtonOwn {}
export class HelpButton extends withClick(AbstractButton) {
  constructor(attributes: WithRequired<HelpButtonProps, "tooltip">) {
    super(attributes);
  }
}
define(HelpButton, "HelpButton");

interface MarkdownOwn {
  /** Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** The properties of `Markdown`. */
export interface MarkdownProps extends WidgetProps, MarkdownOwn {}
/** A text in Markdown. Needs the bundle bokeh-widgets. */
export interface Markdown extends MarkdownOwn {}
export class Markdown extends Widget {
  constructor(attributes?: Partial<MarkdownProps>) {
    super(attributes);
  }
}
define(Markdown, "Markdown");

interface MultiChoiceOwn {
  /** The values of the selected options. Default: `[]`. */
  value: readonly string[];
  /** Default: `null`. */
  max_items: number | null;
  /** Default: `true`. */
  delete_button: boolean;
  /** The text that is shown while the field is empty. Default: `null`. */
  placeholder: string | null;
  /** Default: `null`. */
  option_limit: number | null;
  /** Default: `null`. */
  search_option_limit: number | null;
  /** Default: `true`. */
  solid: boolean;
}
/** The properties of `MultiChoice`. */
export interface MultiChoiceProps extends InputWidgetProps, MultiChoiceOwn {
  /** The options. Default: `[]`. */
  options: readonly (string | TupleLike<readonly [string, string]>)[];
}
/** A searchable list of options of which several can be selected. Needs the bundle bokeh-widgets. */
export interface MultiChoice extends MultiChoiceOwn {
  /** The options. Default: `[]`. */
  get options(): readonly (string | readonly [string, string])[];
  set options(value: readonly (string | TupleLike<readonly [string, string]>)[]);
}
export class MultiChoice extends InputWidget {
  constructor(attributes?: Partial<MultiChoiceProps>) {
    super(attributes);
  }
}
define(MultiChoice, "MultiChoice");

interface MultiSelectOwn {
  /** The values of the selected options. Default: `[]`. */
  value: readonly string[];
  /** The number of visible options. Default: `4`. */
  size: number;
}
/** The properties of `MultiSelect`. */
export interface MultiSelectProps extends InputWidgetProps, MultiSelectOwn {
  /** The options. Default: `[]`. */
  options: readonly (string | TupleLike<readonly [string, string]>)[];
}
/** A list of options of which several can be selected. Needs the bundle bokeh-widgets. */
export interface MultiSelect extends MultiSelectOwn {
  /** The options. Default: `[]`. */
  get options(): readonly (string | readonly [string, string])[];
  set options(value: readonly (string | TupleLike<readonly [string, string]>)[]);
}
export class MultiSelect extends InputWidget {
  constructor(attributes?: Partial<MultiSelectProps>) {
    super(attributes);
  }
}
define(MultiSelect, "MultiSelect");

interface MultipleDatePickerOwn {
  /** The selected days. Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** The properties of `MultipleDatePicker`. */
export interface MultipleDatePickerProps extends BaseDatePickerProps, MultipleDatePickerOwn {}
/** A calendar for selecting several dates. Needs the bundle bokeh-widgets. */
export interface MultipleDatePicker extends MultipleDatePickerOwn {}
export class MultipleDatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<MultipleDatePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatePicker, "MultipleDatePicker");

interface MultipleDatetimePickerOwn {
  /** Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** The properties of `MultipleDatetimePicker`. */
export interface MultipleDatetimePickerProps extends BaseDatetimePickerProps, MultipleDatetimePickerOwn {}
/** A calendar for selecting several dates and times. Needs the bundle bokeh-widgets. */
export interface MultipleDatetimePicker extends MultipleDatetimePickerOwn {}
export class MultipleDatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<MultipleDatetimePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatetimePicker, "MultipleDatetimePicker");

interface NumericInputOwn {
  /** The number, null if the field is empty. Default: `null`. */
  value: number | null;
  /** The text that is shown while the field is empty. Default: `""`. */
  placeholder: string;
  /** Default: `"int"`. */
  mode: "int" | "float";
  /** The format pattern. Default: `null`. */
  format: string | formatters.TickFormatter | null;
  /** The smallest number that is allowed. Default: `null`. */
  low: number | null;
  /** The largest number that is allowed. Default: `null`. */
  high: number | null;
}
/** The properties of `NumericInput`. */
export interface NumericInputProps extends InputWidgetProps, NumericInputOwn {}
/** A field for a number. Needs the bundle bokeh-widgets. */
export interface NumericInput extends NumericInputOwn {}
export class NumericInput extends InputWidget {
  constructor(attributes?: Partial<NumericInputProps>) {
    super(attributes);
  }
}
define(NumericInput, "NumericInput");

interface PaletteSelectOwn {
  /** The name of the selected palette. Required. */
  value: string;
  /** The number of columns. Default: `1`. */
  ncols: number;
  /** Default: `100`. */
  swatch_width: number;
  /** Default: `"auto"`. */
  swatch_height: "auto" | number;
}
/** The properties of `PaletteSelect`. */
export interface PaletteSelectProps extends InputWidgetProps, PaletteSelectOwn {
  /** The palettes: names with their colours. Required. */
  items: readonly TupleLike<readonly [string, Arrayable<Color>]>[];
}
/** A list of palettes of which one is selected. Required: `items`, `value`. Needs the bundle bokeh-widgets. */
export interface PaletteSelect extends PaletteSelectOwn {
  /** The palettes: names with their colours. Required. */
  get items(): readonly (readonly [string, Arrayable<Color>])[];
  set items(value: readonly TupleLike<readonly [string, Arrayable<Color>]>[]);
}
export class PaletteSelect extends InputWidget {
  constructor(attributes: WithRequired<PaletteSelectProps, "items" | "value">) {
    super(attributes);
  }
}
define(PaletteSelect, "PaletteSelect");

/** The properties of `Paragraph`. */
export interface ParagraphProps extends MarkupProps {}
/** A paragraph of text. Needs the bundle bokeh-widgets. */
export interface Paragraph {}
export class Paragraph extends Markup {
  constructor(attributes?: Partial<ParagraphProps>) {
    super(attributes);
  }
}
define(Paragraph, "Paragraph");

/** The properties of `PasswordInput`. */
export interface PasswordInputProps extends TextInputProps {}
/** A text field that hides its text. Needs the bundle bokeh-widgets. */
export interface PasswordInput {}
export class PasswordInput extends TextInput {
  constructor(attributes?: Partial<PasswordInputProps>) {
    super(attributes);
  }
}
define(PasswordInput, "PasswordInput");

/** The properties of `PreText`. */
export interface PreTextProps extends MarkupProps {}
/** A preformatted text in a monospaced font. Needs the bundle bokeh-widgets. */
export interface PreText {}
export class PreText extends Markup {
  constructor(attributes?: Partial<PreTextProps>) {
    super(attributes);
  }
}
define(PreText, "PreText");

/** The properties of `Indicator`. */
export interface IndicatorProps extends WidgetProps {}
/** Indicates that the page is busy. A base class of other models. Needs the bundle bokeh-widgets. */
export interface Indicator {}
export abstract class Indicator extends Widget {
  constructor(attributes?: Partial<IndicatorProps>) {
    super(attributes);
  }
}
define(Indicator, "Indicator");

interface ProgressOwn {
  /** Default: `"determinate"`. */
  mode: "determinate" | "indeterminate";
  /** Default: `0`. */
  value: number;
  /** Default: `0`. */
  min: number;
  /** Default: `100`. */
  max: number;
  /** Default: `false`. */
  reversed: boolean;
  /** The orientation. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The label. Default: `"@{percent}%"`. */
  label: string | null;
  /** Default: `"inline"`. */
  label_location: "none" | "inline";
  /** Default: `null`. */
  description: string | null;
}
/** The properties of `Progress`. */
export interface ProgressProps extends IndicatorProps, ProgressOwn {}
/** A progress bar. Needs the bundle bokeh-widgets. */
export interface Progress extends ProgressOwn {}
export class Progress extends Indicator {
  constructor(attributes?: Partial<ProgressProps>) {
    super(attributes);
  }
}
define(Progress, "Progress");

interface RadioButtonGroupOwn {
  /** The index of the button that is on, null for none. Default: `null`. */
  active: number | null;
}
/** The properties of `RadioButtonGroup`. */
export interface RadioButtonGroupProps extends ToggleButtonGroupProps, RadioButtonGroupOwn {}
/** A group of buttons of which one is on. Needs the bundle bokeh-widgets. */
export interface RadioButtonGroup extends RadioButtonGroupOwn {}
export class RadioButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<RadioButtonGroupProps>) {
    super(attributes);
  }
}
define(RadioButtonGroup, "RadioButtonGroup");

interface RadioGroupOwn {
  /** The index of the selected option, null for none. Default: `null`. */
  active: number | null;
}
/** The properties of `RadioGroup`. */
export interface RadioGroupProps extends ToggleInputGroupProps, RadioGroupOwn {}
/** A group of radio buttons. Needs the bundle bokeh-widgets. */
export interface RadioGroup extends RadioGroupOwn {}
export class RadioGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<RadioGroupProps>) {
    super(attributes);
  }
}
define(RadioGroup, "RadioGroup");

interface SelectOwn<V = string> {
  /** The value of the selected option. Default: `""`. */
  value: V;
  /** The options. Default: `[]`. */
  options: SelectOptions<V>;
}
/** The properties of `Select`. */
export interface SelectProps<V = string> extends InputWidgetProps, SelectOwn<V> {}
/** A list of options of which one is selected. `V` is the type of the values. Needs the bundle bokeh-widgets. */
export interface Select<V = string> extends SelectOwn<V> {}
export class Select<V = string> extends InputWidget {
  constructor(attributes?: Partial<SelectProps<V>>) {
    super(attributes);
  }
}
define(Select, "Select");

interface SpinnerOwn {
  /** The value, updated when the user releases the handle. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
  /** The step between two values. Default: `1`. */
  step: number;
  /** Default: `10`. */
  page_step_multiplier: number;
  /** Default: `100`. */
  wheel_wait: number;
}
/** The properties of `Spinner`. */
export interface SpinnerProps extends NumericInputProps, SpinnerOwn {}
/** A field for a number, with step buttons. Needs the bundle bokeh-widgets. */
export interface Spinner extends SpinnerOwn {}
export class Spinner extends NumericInput {
  constructor(attributes?: Partial<SpinnerProps>) {
    super(attributes);
  }
}
define(Spinner, "Spinner");

interface SwitchOwn {
  /** Default: `null`. */
  on_icon: kinds.IconLike | null;
  /** Default: `null`. */
  off_icon: kinds.IconLike | null;
}
/** The properties of `Switch`. */
export interface SwitchProps extends ToggleInputProps, SwitchOwn {}
/** A switch that is on or off. Needs the bundle bokeh-widgets. */
export interface Switch extends SwitchOwn {}
export class Switch extends ToggleInput {
  constructor(attributes?: Partial<SwitchProps>) {
    super(attributes);
  }
}
define(Switch, "Switch");

interface TextAreaInputOwn {
  /** Default: `20`. */
  cols: number;
  /** Default: `2`. */
  rows: number;
}
/** The properties of `TextAreaInput`. */
export interface TextAreaInputProps extends TextLikeInputProps, TextAreaInputOwn {}
/** A text field with several lines. Needs the bundle bokeh-widgets. */
export interface TextAreaInput extends TextAreaInputOwn {}
export class TextAreaInput extends TextLikeInput {
  constructor(attributes?: Partial<TextAreaInputProps>) {
    super(attributes);
  }
}
define(TextAreaInput, "TextAreaInput");

interface TimePickerOwn {
  /** The selected time, null for none. Default: `null`. */
  value: kinds.TimeLike | null;
  /** Default: `null`. */
  min_time: kinds.TimeLike | null;
  /** Default: `null`. */
  max_time: kinds.TimeLike | null;
  /** Default: `"H:i"`. */
  time_format: string;
  /** Default: `1`. */
  hour_increment: number;
  /** Default: `1`. */
  minute_increment: number;
  /** Default: `1`. */
  second_increment: number;
  /** Default: `false`. */
  seconds: boolean;
  /** Default: `"24h"`. One of "12h", "24h". */
  clock: enums.Clock;
}
/** The properties of `TimePicker`. */
export interface TimePickerProps extends PickerBaseProps, TimePickerOwn {}
/** A field for selecting a time. Needs the bundle bokeh-widgets. */
export interface TimePicker extends TimePickerOwn {}
export class TimePicker extends PickerBase {
  constructor(attributes?: Partial<TimePickerProps>) {
    super(attributes);
  }
}
define(TimePicker, "TimePicker");

interface ToggleOwn {
  /** Whether the button is on. Default: `false`. */
  active: boolean;
}
/** The properties of `Toggle`. */
export interface ToggleProps extends AbstractButtonProps, ToggleOwn {}
/** A button that is on or off. Needs the bundle bokeh-widgets. */
export interface Toggle extends ToggleOwn {}
export class Toggle extends withToggle(AbstractButton) {
  constructor(attributes?: Partial<ToggleProps>) {
    super(attributes);
  }
}
define(Toggle, "Toggle");

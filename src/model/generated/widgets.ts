// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withClick, withMenuClick, withToggle } from "../behaviour/with-click.js";
import { define } from "../define.js";
import { LayoutDOM, type LayoutDOMProps } from "./layouts.js";
import type { Arrayable, Color, Dict, SelectOptions } from "../types.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as icons from "./icons.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

/** The properties of `Widget`. */
export interface WidgetProps extends LayoutDOMProps {}
/** A control or a text beside plots. A base of other models. Needs the bundle bokeh-widgets. */
export interface Widget extends WidgetProps {}
export abstract class Widget extends LayoutDOM {
  constructor(attributes?: Partial<WidgetProps>) {
    super(attributes);
  }
}
define(Widget, "Widget");

/** The properties of `Control`. */
export interface ControlProps extends WidgetProps {}
/** A control for input. A base of other models. Needs the bundle bokeh-widgets. */
export interface Control extends ControlProps {}
export abstract class Control extends Widget {
  constructor(attributes?: Partial<ControlProps>) {
    super(attributes);
  }
}
define(Control, "Control");

/** The properties of `AbstractButton`. */
export interface AbstractButtonProps extends ControlProps {
  /** The text of it. Default: `"Button"`. */
  label: dom.DOMNode | string;
  /** The icon. Default: `null`. */
  icon: icons.Icon | null;
  /** The look of the button. Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** A button. A base of other models. Needs the bundle bokeh-widgets. */
export interface AbstractButton extends AbstractButtonProps {}
export abstract class AbstractButton extends Control {
  constructor(attributes?: Partial<AbstractButtonProps>) {
    super(attributes);
  }
}
define(AbstractButton, "AbstractButton");

/** The properties of `InputWidget`. */
export interface InputWidgetProps extends ControlProps {
  /** Default: `""`. */
  title: string | dom.HTML;
  /** Default: `null`. */
  description: string | ui.Tooltip | null;
}
/** A control with a title. A base of other models. Needs the bundle bokeh-widgets. */
export interface InputWidget extends InputWidgetProps {}
export abstract class InputWidget extends Control {
  constructor(attributes?: Partial<InputWidgetProps>) {
    super(attributes);
  }
}
define(InputWidget, "InputWidget");

/** The properties of `TextLikeInput`. */
export interface TextLikeInputProps extends InputWidgetProps {
  /** Default: `""`. */
  value: string;
  /** The text while it is typed. Default: `""`. */
  value_input: string;
  /** The text while it is empty. Default: `""`. */
  placeholder: string;
  /** Default: `null`. */
  max_length: number | null;
}
/** A field for text. A base of other models. Needs the bundle bokeh-widgets. */
export interface TextLikeInput extends TextLikeInputProps {}
export abstract class TextLikeInput extends InputWidget {
  constructor(attributes?: Partial<TextLikeInputProps>) {
    super(attributes);
  }
}
define(TextLikeInput, "TextLikeInput");

/** The properties of `TextInput`. */
export interface TextInputProps extends TextLikeInputProps {
  /** Default: `null`. */
  prefix: string | null;
  /** Default: `null`. */
  suffix: string | null;
}
/** A field for a line of text; Enter sends `value_submit`. Needs the bundle bokeh-widgets. */
export interface TextInput extends TextInputProps {}
export class TextInput extends TextLikeInput {
  constructor(attributes?: Partial<TextInputProps>) {
    super(attributes);
  }
}
define(TextInput, "TextInput");

/** The properties of `AutocompleteInput`. */
export interface AutocompleteInputProps extends TextInputProps {
  /** Default: `[]`. */
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
/** A field for text that offers completions. Needs the bundle bokeh-widgets. */
export interface AutocompleteInput extends AutocompleteInputProps {}
export class AutocompleteInput extends TextInput {
  constructor(attributes?: Partial<AutocompleteInputProps>) {
    super(attributes);
  }
}
define(AutocompleteInput, "AutocompleteInput");

/** The properties of `Button`. */
export interface ButtonProps extends AbstractButtonProps {}
/** A button to click. Needs the bundle bokeh-widgets. */
export interface Button extends ButtonProps {}
export class Button extends withClick(AbstractButton) {
  constructor(attributes?: Partial<ButtonProps>) {
    super(attributes);
  }
}
define(Button, "Button");

/** The properties of `OrientedControl`. */
export interface OrientedControlProps extends ControlProps {
  /** The direction in which it lies. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
}
/** A control with a direction. A base of other models. Needs the bundle bokeh-widgets. */
export interface OrientedControl extends OrientedControlProps {}
export abstract class OrientedControl extends Control {
  constructor(attributes?: Partial<OrientedControlProps>) {
    super(attributes);
  }
}
define(OrientedControl, "OrientedControl");

/** The properties of `ToggleButtonGroup`. */
export interface ToggleButtonGroupProps extends OrientedControlProps {
  /** Default: `[]`. */
  labels: readonly string[];
  /** The look of the button. Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** Buttons that stay pressed. A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleButtonGroup extends ToggleButtonGroupProps {}
export abstract class ToggleButtonGroup extends OrientedControl {
  constructor(attributes?: Partial<ToggleButtonGroupProps>) {
    super(attributes);
  }
}
define(ToggleButtonGroup, "ToggleButtonGroup");

/** The properties of `CheckboxButtonGroup`. */
export interface CheckboxButtonGroupProps extends ToggleButtonGroupProps {
  /** Which is chosen, or whether it is. Default: `[]`. */
  active: readonly number[];
}
/** Buttons of which any number is pressed. Needs the bundle bokeh-widgets. */
export interface CheckboxButtonGroup extends CheckboxButtonGroupProps {}
export class CheckboxButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<CheckboxButtonGroupProps>) {
    super(attributes);
  }
}
define(CheckboxButtonGroup, "CheckboxButtonGroup");

/** The properties of `ToggleInputGroup`. */
export interface ToggleInputGroupProps extends ControlProps {
  /** Default: `[]`. */
  labels: readonly string[];
  /** Default: `false`. */
  inline: boolean;
}
/** Boxes that stay checked. A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInputGroup extends ToggleInputGroupProps {}
export abstract class ToggleInputGroup extends Control {
  constructor(attributes?: Partial<ToggleInputGroupProps>) {
    super(attributes);
  }
}
define(ToggleInputGroup, "ToggleInputGroup");

/** The properties of `CheckboxGroup`. */
export interface CheckboxGroupProps extends ToggleInputGroupProps {
  /** Which is chosen, or whether it is. Default: `[]`. */
  active: readonly number[];
}
/** Check boxes of which any number is checked. Needs the bundle bokeh-widgets. */
export interface CheckboxGroup extends CheckboxGroupProps {}
export class CheckboxGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<CheckboxGroupProps>) {
    super(attributes);
  }
}
define(CheckboxGroup, "CheckboxGroup");

/** The properties of `ToggleInput`. */
export interface ToggleInputProps extends WidgetProps {
  /** Which is chosen, or whether it is. Default: `false`. */
  active: boolean;
  /** The text of it. Default: `""`. */
  label: string;
}
/** A control that is on or off. A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInput extends ToggleInputProps {}
export abstract class ToggleInput extends Widget {
  constructor(attributes?: Partial<ToggleInputProps>) {
    super(attributes);
  }
}
define(ToggleInput, "ToggleInput");

/** The properties of `Checkbox`. */
export interface CheckboxProps extends ToggleInputProps {}
/** One check box. Needs the bundle bokeh-widgets. */
export interface Checkbox extends CheckboxProps {}
export class Checkbox extends ToggleInput {
  constructor(attributes?: Partial<CheckboxProps>) {
    super(attributes);
  }
}
define(Checkbox, "Checkbox");

/** The properties of `ColorPicker`. */
export interface ColorPickerProps extends InputWidgetProps {
  /** Default: `"#000000"`. */
  color: Color;
}
/** A choice of a colour. Needs the bundle bokeh-widgets. */
export interface ColorPicker extends ColorPickerProps {}
export class ColorPicker extends InputWidget {
  constructor(attributes?: Partial<ColorPickerProps>) {
    super(attributes);
  }
}
define(ColorPicker, "ColorPicker");

/** The properties of `PickerBase`. */
export interface PickerBaseProps extends InputWidgetProps {
  /** Default: `"auto"`. One of "auto", "above", "below". */
  position: enums.CalendarPosition;
  /** Default: `false`. */
  inline: boolean;
}
/** A choice in a calendar or clock. A base of other models. Needs the bundle bokeh-widgets. */
export interface PickerBase extends PickerBaseProps {}
export abstract class PickerBase extends InputWidget {
  constructor(attributes?: Partial<PickerBaseProps>) {
    super(attributes);
  }
}
define(PickerBase, "PickerBase");

/** The properties of `BaseDatePicker`. */
export interface BaseDatePickerProps extends PickerBaseProps {
  /** Default: `null`. */
  min_date: kinds.DateLike | null;
  /** Default: `null`. */
  max_date: kinds.DateLike | null;
  /** Default: `null`. */
  disabled_dates: kinds.DateLikeList | null;
  /** Default: `null`. */
  enabled_dates: kinds.DateLikeList | null;
  /** Default: `"Y-m-d"`. */
  date_format: string;
}
/** A calendar. A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatePicker extends BaseDatePickerProps {}
export abstract class BaseDatePicker extends PickerBase {
  constructor(attributes?: Partial<BaseDatePickerProps>) {
    super(attributes);
  }
}
define(BaseDatePicker, "BaseDatePicker");

/** The properties of `DatePicker`. */
export interface DatePickerProps extends BaseDatePickerProps {
  /** Default: `null`. */
  value: kinds.DateLike | null;
}
/** A calendar for one date. Needs the bundle bokeh-widgets. */
export interface DatePicker extends DatePickerProps {}
export class DatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DatePickerProps>) {
    super(attributes);
  }
}
define(DatePicker, "DatePicker");

/** The properties of `DateRangePicker`. */
export interface DateRangePickerProps extends BaseDatePickerProps {
  /** Default: `null`. */
  value: readonly [kinds.DateLike, kinds.DateLike] | null;
}
/** A calendar for a first and last date. Needs the bundle bokeh-widgets. */
export interface DateRangePicker extends DateRangePickerProps {}
export class DateRangePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DateRangePickerProps>) {
    super(attributes);
  }
}
define(DateRangePicker, "DateRangePicker");

/** The properties of `BaseDatetimePicker`. */
export interface BaseDatetimePickerProps extends BaseDatePickerProps {
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
/** A calendar with times. A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatetimePicker extends BaseDatetimePickerProps {}
export abstract class BaseDatetimePicker extends BaseDatePicker {
  constructor(attributes?: Partial<BaseDatetimePickerProps>) {
    super(attributes);
  }
}
define(BaseDatetimePicker, "BaseDatetimePicker");

/** The properties of `DatetimePicker`. */
export interface DatetimePickerProps extends BaseDatetimePickerProps {
  /** Default: `null`. */
  value: kinds.DateLike | null;
}
/** A calendar for a date and time. Needs the bundle bokeh-widgets. */
export interface DatetimePicker extends DatetimePickerProps {}
export class DatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimePickerProps>) {
    super(attributes);
  }
}
define(DatetimePicker, "DatetimePicker");

/** The properties of `DatetimeRangePicker`. */
export interface DatetimeRangePickerProps extends BaseDatetimePickerProps {
  /** Default: `null`. */
  value: readonly [kinds.DateLike, kinds.DateLike] | null;
}
/** A calendar for two dates with times. Needs the bundle bokeh-widgets. */
export interface DatetimeRangePicker extends DatetimeRangePickerProps {}
export class DatetimeRangePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimeRangePickerProps>) {
    super(attributes);
  }
}
define(DatetimeRangePicker, "DatetimeRangePicker");

/** The properties of `Markup`. */
export interface MarkupProps extends WidgetProps {
  /** Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** A text. A base of other models. Needs the bundle bokeh-widgets. */
export interface Markup extends MarkupProps {}
export abstract class Markup extends Widget {
  constructor(attributes?: Partial<MarkupProps>) {
    super(attributes);
  }
}
define(Markup, "Markup");

/** The properties of `Div`. */
export interface DivProps extends MarkupProps {
  /** Default: `false`. */
  render_as_text: boolean;
}
/** A block of HTML. Needs the bundle bokeh-widgets. */
export interface Div extends DivProps {}
export class Div extends Markup {
  constructor(attributes?: Partial<DivProps>) {
    super(attributes);
  }
}
define(Div, "Div");

/** The properties of `Dropdown`. */
export interface DropdownProps extends AbstractButtonProps {
  /** Default: `false`. */
  split: boolean;
  /** What is in the menu. Default: `[]`. */
  menu: readonly (string | readonly [string, string] | null)[];
}
/** A button with a menu. Needs the bundle bokeh-widgets. */
export interface Dropdown extends DropdownProps {}
export class Dropdown extends withMenuClick(AbstractButton) {
  constructor(attributes?: Partial<DropdownProps>) {
    super(attributes);
  }
}
define(Dropdown, "Dropdown");

/** The properties of `FileInput`. */
export interface FileInputProps extends InputWidgetProps {
  /** Read-only. Default: `null`. */
  readonly value: string | readonly string[] | null;
  /** Read-only. Default: `null`. */
  readonly mime_type: string | readonly string[] | null;
  /** The name of the file, or of the image that is saved. Read-only. Default: `null`. */
  readonly filename: string | readonly string[] | null;
  /** Default: `""`. */
  accept: string | readonly string[];
  /** Default: `false`. */
  multiple: boolean;
  /** Default: `false`. */
  directory: boolean;
}
/** A choice of files to send. Needs the bundle bokeh-widgets. */
export interface FileInput extends FileInputProps {}
export class FileInput extends InputWidget {
  constructor(attributes?: Partial<FileInputProps>) {
    super(attributes);
  }
}
define(FileInput, "FileInput");

/** The properties of `HelpButton`. */
export interface HelpButtonProps extends AbstractButtonProps {
  /** The text that is shown beside it. Required. */
  tooltip: ui.Tooltip;
}
/** A button that shows a tooltip. Required: `tooltip`. Needs the bundle bokeh-widgets. */
export interface HelpButton extends HelpButtonProps {}
export class HelpButton extends withClick(AbstractButton) {
  constructor(attributes?: Partial<HelpButtonProps>) {
    super(attributes);
  }
}
define(HelpButton, "HelpButton");

/** The properties of `Markdown`. */
export interface MarkdownProps extends WidgetProps {
  /** Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** A text in Markdown. Needs the bundle bokeh-widgets. */
export interface Markdown extends MarkdownProps {}
export class Markdown extends Widget {
  constructor(attributes?: Partial<MarkdownProps>) {
    super(attributes);
  }
}
define(Markdown, "Markdown");

/** The properties of `MultiChoice`. */
export interface MultiChoiceProps extends InputWidgetProps {
  /** Default: `[]`. */
  value: readonly string[];
  /** What can be chosen. Default: `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** Default: `null`. */
  max_items: number | null;
  /** Default: `true`. */
  delete_button: boolean;
  /** The text while it is empty. Default: `null`. */
  placeholder: string | null;
  /** Default: `null`. */
  option_limit: number | null;
  /** Default: `null`. */
  search_option_limit: number | null;
  /** Default: `true`. */
  solid: boolean;
}
/** A choice of any number of options, with a search. Needs the bundle bokeh-widgets. */
export interface MultiChoice extends MultiChoiceProps {}
export class MultiChoice extends InputWidget {
  constructor(attributes?: Partial<MultiChoiceProps>) {
    super(attributes);
  }
}
define(MultiChoice, "MultiChoice");

/** The properties of `MultiSelect`. */
export interface MultiSelectProps extends InputWidgetProps {
  /** Default: `[]`. */
  value: readonly string[];
  /** What can be chosen. Default: `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** The size; of markers in pixels. Default: `4`. */
  size: number;
}
/** A list of options of which any number is chosen. Needs the bundle bokeh-widgets. */
export interface MultiSelect extends MultiSelectProps {}
export class MultiSelect extends InputWidget {
  constructor(attributes?: Partial<MultiSelectProps>) {
    super(attributes);
  }
}
define(MultiSelect, "MultiSelect");

/** The properties of `MultipleDatePicker`. */
export interface MultipleDatePickerProps extends BaseDatePickerProps {
  /** Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** A calendar for any number of dates. Needs the bundle bokeh-widgets. */
export interface MultipleDatePicker extends MultipleDatePickerProps {}
export class MultipleDatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<MultipleDatePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatePicker, "MultipleDatePicker");

/** The properties of `MultipleDatetimePicker`. */
export interface MultipleDatetimePickerProps extends BaseDatetimePickerProps {
  /** Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** A calendar for any number of dates with times. Needs the bundle bokeh-widgets. */
export interface MultipleDatetimePicker extends MultipleDatetimePickerProps {}
export class MultipleDatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<MultipleDatetimePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatetimePicker, "MultipleDatetimePicker");

/** The properties of `NumericInput`. */
export interface NumericInputProps extends InputWidgetProps {
  /** Default: `null`. */
  value: number | null;
  /** The text while it is empty. Default: `""`. */
  placeholder: string;
  /** Default: `"int"`. */
  mode: "int" | "float";
  /** The pattern by which it is written. Default: `null`. */
  format: string | formatters.TickFormatter | null;
  /** The smallest value with a colour of its own. Default: `null`. */
  low: number | null;
  /** The largest value with a colour of its own. Default: `null`. */
  high: number | null;
}
/** A field for a number. Needs the bundle bokeh-widgets. */
export interface NumericInput extends NumericInputProps {}
export class NumericInput extends InputWidget {
  constructor(attributes?: Partial<NumericInputProps>) {
    super(attributes);
  }
}
define(NumericInput, "NumericInput");

/** The properties of `PaletteSelect`. */
export interface PaletteSelectProps extends InputWidgetProps {
  /** Required. */
  value: string;
  /** What is in it, in order. Required. */
  items: readonly (readonly [string, Arrayable<Color>])[];
  /** The number of columns. Default: `1`. */
  ncols: number;
  /** Default: `100`. */
  swatch_width: number;
  /** Default: `"auto"`. */
  swatch_height: "auto" | number;
}
/** A choice among palettes. Required: `items`, `value`. Needs the bundle bokeh-widgets. */
export interface PaletteSelect extends PaletteSelectProps {}
export class PaletteSelect extends InputWidget {
  constructor(attributes?: Partial<PaletteSelectProps>) {
    super(attributes);
  }
}
define(PaletteSelect, "PaletteSelect");

/** The properties of `Paragraph`. */
export interface ParagraphProps extends MarkupProps {}
/** A paragraph of text. Needs the bundle bokeh-widgets. */
export interface Paragraph extends ParagraphProps {}
export class Paragraph extends Markup {
  constructor(attributes?: Partial<ParagraphProps>) {
    super(attributes);
  }
}
define(Paragraph, "Paragraph");

/** The properties of `PasswordInput`. */
export interface PasswordInputProps extends TextInputProps {}
/** A field for text that is not shown. Needs the bundle bokeh-widgets. */
export interface PasswordInput extends PasswordInputProps {}
export class PasswordInput extends TextInput {
  constructor(attributes?: Partial<PasswordInputProps>) {
    super(attributes);
  }
}
define(PasswordInput, "PasswordInput");

/** The properties of `PreText`. */
export interface PreTextProps extends MarkupProps {}
/** A text in a fixed-width font. Needs the bundle bokeh-widgets. */
export interface PreText extends PreTextProps {}
export class PreText extends Markup {
  constructor(attributes?: Partial<PreTextProps>) {
    super(attributes);
  }
}
define(PreText, "PreText");

/** The properties of `Indicator`. */
export interface IndicatorProps extends WidgetProps {}
/** A sign that something is going on. A base of other models. Needs the bundle bokeh-widgets. */
export interface Indicator extends IndicatorProps {}
export abstract class Indicator extends Widget {
  constructor(attributes?: Partial<IndicatorProps>) {
    super(attributes);
  }
}
define(Indicator, "Indicator");

/** The properties of `Progress`. */
export interface ProgressProps extends IndicatorProps {
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
  /** The direction in which it lies. Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** The text of it. Default: `"@{percent}%"`. */
  label: string | null;
  /** Default: `"inline"`. */
  label_location: "none" | "inline";
  /** Default: `null`. */
  description: string | null;
}
/** A bar of progress. Needs the bundle bokeh-widgets. */
export interface Progress extends ProgressProps {}
export class Progress extends Indicator {
  constructor(attributes?: Partial<ProgressProps>) {
    super(attributes);
  }
}
define(Progress, "Progress");

/** The properties of `RadioButtonGroup`. */
export interface RadioButtonGroupProps extends ToggleButtonGroupProps {
  /** Which is chosen, or whether it is. Default: `null`. */
  active: number | null;
}
/** Buttons of which one is pressed. Needs the bundle bokeh-widgets. */
export interface RadioButtonGroup extends RadioButtonGroupProps {}
export class RadioButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<RadioButtonGroupProps>) {
    super(attributes);
  }
}
define(RadioButtonGroup, "RadioButtonGroup");

/** The properties of `RadioGroup`. */
export interface RadioGroupProps extends ToggleInputGroupProps {
  /** Which is chosen, or whether it is. Default: `null`. */
  active: number | null;
}
/** Options of which one is chosen. Needs the bundle bokeh-widgets. */
export interface RadioGroup extends RadioGroupProps {}
export class RadioGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<RadioGroupProps>) {
    super(attributes);
  }
}
define(RadioGroup, "RadioGroup");

/** The properties of `Select`. */
export interface SelectProps<V = string> extends InputWidgetProps {
  /** Default: `""`. */
  value: V;
  /** What can be chosen. Default: `[]`. */
  options: SelectOptions<V>;
}
/** A list of options of which one is chosen; `V` is the type of the values. Needs the bundle bokeh-widgets. */
export interface Select<V = string> extends SelectProps<V> {}
export class Select<V = string> extends InputWidget {
  constructor(attributes?: Partial<SelectProps<V>>) {
    super(attributes);
  }
}
define(Select, "Select");

/** The properties of `Spinner`. */
export interface SpinnerProps extends NumericInputProps {
  /** The value when the handle was let go. Read-only. Default: `null`. */
  readonly value_throttled: number | null;
  /** The step from one value to the next. Default: `1`. */
  step: number;
  /** Default: `10`. */
  page_step_multiplier: number;
  /** Default: `100`. */
  wheel_wait: number;
}
/** A field for a number with buttons for steps. Needs the bundle bokeh-widgets. */
export interface Spinner extends SpinnerProps {}
export class Spinner extends NumericInput {
  constructor(attributes?: Partial<SpinnerProps>) {
    super(attributes);
  }
}
define(Spinner, "Spinner");

/** The properties of `Switch`. */
export interface SwitchProps extends ToggleInputProps {
  /** Default: `null`. */
  on_icon: kinds.IconLike | null;
  /** Default: `null`. */
  off_icon: kinds.IconLike | null;
}
/** A switch that is on or off. Needs the bundle bokeh-widgets. */
export interface Switch extends SwitchProps {}
export class Switch extends ToggleInput {
  constructor(attributes?: Partial<SwitchProps>) {
    super(attributes);
  }
}
define(Switch, "Switch");

/** The properties of `TextAreaInput`. */
export interface TextAreaInputProps extends TextLikeInputProps {
  /** Default: `20`. */
  cols: number;
  /** Default: `2`. */
  rows: number;
}
/** A field for several lines of text. Needs the bundle bokeh-widgets. */
export interface TextAreaInput extends TextAreaInputProps {}
export class TextAreaInput extends TextLikeInput {
  constructor(attributes?: Partial<TextAreaInputProps>) {
    super(attributes);
  }
}
define(TextAreaInput, "TextAreaInput");

/** The properties of `TimePicker`. */
export interface TimePickerProps extends PickerBaseProps {
  /** Default: `null`. */
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
/** A choice of a time. Needs the bundle bokeh-widgets. */
export interface TimePicker extends TimePickerProps {}
export class TimePicker extends PickerBase {
  constructor(attributes?: Partial<TimePickerProps>) {
    super(attributes);
  }
}
define(TimePicker, "TimePicker");

/** The properties of `Toggle`. */
export interface ToggleProps extends AbstractButtonProps {
  /** Which is chosen, or whether it is. Default: `false`. */
  active: boolean;
}
/** A button that stays pressed. Needs the bundle bokeh-widgets. */
export interface Toggle extends ToggleProps {}
export class Toggle extends withToggle(AbstractButton) {
  constructor(attributes?: Partial<ToggleProps>) {
    super(attributes);
  }
}
define(Toggle, "Toggle");

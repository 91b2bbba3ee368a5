// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withClick } from "../behaviour/with-click.js";
import { define } from "../define.js";
import { LayoutDOM, type LayoutDOMProps } from "./layouts.js";
import type { Arrayable, Color, Dict } from "../types.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as formatters from "./formatters.js";
import type * as icons from "./icons.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

export interface WidgetProps extends LayoutDOMProps {}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface Widget extends WidgetProps {}
export abstract class Widget extends LayoutDOM {
  constructor(attributes?: Partial<WidgetProps>) {
    super(attributes);
  }
}
define(Widget, "Widget");

export interface ControlProps extends WidgetProps {}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface Control extends ControlProps {}
export abstract class Control extends Widget {
  constructor(attributes?: Partial<ControlProps>) {
    super(attributes);
  }
}
define(Control, "Control");

export interface AbstractButtonProps extends ControlProps {
  /** Default: `"Button"`. */
  label: dom.DOMNode | string;
  /** Default: `null`. */
  icon: icons.Icon | null;
  /** Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface AbstractButton extends AbstractButtonProps {}
export abstract class AbstractButton extends withClick(Control) {
  constructor(attributes?: Partial<AbstractButtonProps>) {
    super(attributes);
  }
}
define(AbstractButton, "AbstractButton");

export interface InputWidgetProps extends ControlProps {
  /** Default: `""`. */
  title: string | dom.HTML;
  /** Default: `null`. */
  description: string | ui.Tooltip | null;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface InputWidget extends InputWidgetProps {}
export abstract class InputWidget extends Control {
  constructor(attributes?: Partial<InputWidgetProps>) {
    super(attributes);
  }
}
define(InputWidget, "InputWidget");

export interface TextLikeInputProps extends InputWidgetProps {
  /** Default: `""`. */
  value: string;
  /** Default: `""`. */
  value_input: string;
  /** Default: `""`. */
  placeholder: string;
  /** Default: `null`. */
  max_length: number | null;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface TextLikeInput extends TextLikeInputProps {}
export abstract class TextLikeInput extends InputWidget {
  constructor(attributes?: Partial<TextLikeInputProps>) {
    super(attributes);
  }
}
define(TextLikeInput, "TextLikeInput");

export interface TextInputProps extends TextLikeInputProps {
  /** Default: `null`. */
  prefix: string | null;
  /** Default: `null`. */
  suffix: string | null;
}
/** Needs the bundle bokeh-widgets. */
export interface TextInput extends TextInputProps {}
export class TextInput extends TextLikeInput {
  constructor(attributes?: Partial<TextInputProps>) {
    super(attributes);
  }
}
define(TextInput, "TextInput");

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
/** Needs the bundle bokeh-widgets. */
export interface AutocompleteInput extends AutocompleteInputProps {}
export class AutocompleteInput extends TextInput {
  constructor(attributes?: Partial<AutocompleteInputProps>) {
    super(attributes);
  }
}
define(AutocompleteInput, "AutocompleteInput");

export interface ButtonProps extends AbstractButtonProps {}
/** Needs the bundle bokeh-widgets. */
export interface Button extends ButtonProps {}
export class Button extends AbstractButton {
  constructor(attributes?: Partial<ButtonProps>) {
    super(attributes);
  }
}
define(Button, "Button");

export interface OrientedControlProps extends ControlProps {
  /** Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface OrientedControl extends OrientedControlProps {}
export abstract class OrientedControl extends Control {
  constructor(attributes?: Partial<OrientedControlProps>) {
    super(attributes);
  }
}
define(OrientedControl, "OrientedControl");

export interface ToggleButtonGroupProps extends OrientedControlProps {
  /** Default: `[]`. */
  labels: readonly string[];
  /** Default: `"default"`. One of "default", "primary", "success", "warning", "danger", "light". */
  button_type: enums.ButtonType;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleButtonGroup extends ToggleButtonGroupProps {}
export abstract class ToggleButtonGroup extends OrientedControl {
  constructor(attributes?: Partial<ToggleButtonGroupProps>) {
    super(attributes);
  }
}
define(ToggleButtonGroup, "ToggleButtonGroup");

export interface CheckboxButtonGroupProps extends ToggleButtonGroupProps {
  /** Default: `[]`. */
  active: readonly number[];
}
/** Needs the bundle bokeh-widgets. */
export interface CheckboxButtonGroup extends CheckboxButtonGroupProps {}
export class CheckboxButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<CheckboxButtonGroupProps>) {
    super(attributes);
  }
}
define(CheckboxButtonGroup, "CheckboxButtonGroup");

export interface ToggleInputGroupProps extends ControlProps {
  /** Default: `[]`. */
  labels: readonly string[];
  /** Default: `false`. */
  inline: boolean;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInputGroup extends ToggleInputGroupProps {}
export abstract class ToggleInputGroup extends Control {
  constructor(attributes?: Partial<ToggleInputGroupProps>) {
    super(attributes);
  }
}
define(ToggleInputGroup, "ToggleInputGroup");

export interface CheckboxGroupProps extends ToggleInputGroupProps {
  /** Default: `[]`. */
  active: readonly number[];
}
/** Needs the bundle bokeh-widgets. */
export interface CheckboxGroup extends CheckboxGroupProps {}
export class CheckboxGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<CheckboxGroupProps>) {
    super(attributes);
  }
}
define(CheckboxGroup, "CheckboxGroup");

export interface ToggleInputProps extends WidgetProps {
  /** Default: `false`. */
  active: boolean;
  /** Default: `""`. */
  label: string;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface ToggleInput extends ToggleInputProps {}
export abstract class ToggleInput extends Widget {
  constructor(attributes?: Partial<ToggleInputProps>) {
    super(attributes);
  }
}
define(ToggleInput, "ToggleInput");

export interface CheckboxProps extends ToggleInputProps {}
/** Needs the bundle bokeh-widgets. */
export interface Checkbox extends CheckboxProps {}
export class Checkbox extends ToggleInput {
  constructor(attributes?: Partial<CheckboxProps>) {
    super(attributes);
  }
}
define(Checkbox, "Checkbox");

export interface ColorPickerProps extends InputWidgetProps {
  /** Default: `"#000000"`. */
  color: Color;
}
/** Needs the bundle bokeh-widgets. */
export interface ColorPicker extends ColorPickerProps {}
export class ColorPicker extends InputWidget {
  constructor(attributes?: Partial<ColorPickerProps>) {
    super(attributes);
  }
}
define(ColorPicker, "ColorPicker");

export interface PickerBaseProps extends InputWidgetProps {
  /** Default: `"auto"`. One of "auto", "above", "below". */
  position: enums.CalendarPosition;
  /** Default: `false`. */
  inline: boolean;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface PickerBase extends PickerBaseProps {}
export abstract class PickerBase extends InputWidget {
  constructor(attributes?: Partial<PickerBaseProps>) {
    super(attributes);
  }
}
define(PickerBase, "PickerBase");

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
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatePicker extends BaseDatePickerProps {}
export abstract class BaseDatePicker extends PickerBase {
  constructor(attributes?: Partial<BaseDatePickerProps>) {
    super(attributes);
  }
}
define(BaseDatePicker, "BaseDatePicker");

export interface DatePickerProps extends BaseDatePickerProps {
  /** Default: `null`. */
  value: kinds.DateLike | null;
}
/** Needs the bundle bokeh-widgets. */
export interface DatePicker extends DatePickerProps {}
export class DatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DatePickerProps>) {
    super(attributes);
  }
}
define(DatePicker, "DatePicker");

export interface DateRangePickerProps extends BaseDatePickerProps {
  /** Default: `null`. */
  value: readonly [kinds.DateLike, kinds.DateLike] | null;
}
/** Needs the bundle bokeh-widgets. */
export interface DateRangePicker extends DateRangePickerProps {}
export class DateRangePicker extends BaseDatePicker {
  constructor(attributes?: Partial<DateRangePickerProps>) {
    super(attributes);
  }
}
define(DateRangePicker, "DateRangePicker");

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
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface BaseDatetimePicker extends BaseDatetimePickerProps {}
export abstract class BaseDatetimePicker extends BaseDatePicker {
  constructor(attributes?: Partial<BaseDatetimePickerProps>) {
    super(attributes);
  }
}
define(BaseDatetimePicker, "BaseDatetimePicker");

export interface DatetimePickerProps extends BaseDatetimePickerProps {
  /** Default: `null`. */
  value: kinds.DateLike | null;
}
/** Needs the bundle bokeh-widgets. */
export interface DatetimePicker extends DatetimePickerProps {}
export class DatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimePickerProps>) {
    super(attributes);
  }
}
define(DatetimePicker, "DatetimePicker");

export interface DatetimeRangePickerProps extends BaseDatetimePickerProps {
  /** Default: `null`. */
  value: readonly [kinds.DateLike, kinds.DateLike] | null;
}
/** Needs the bundle bokeh-widgets. */
export interface DatetimeRangePicker extends DatetimeRangePickerProps {}
export class DatetimeRangePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<DatetimeRangePickerProps>) {
    super(attributes);
  }
}
define(DatetimeRangePicker, "DatetimeRangePicker");

export interface MarkupProps extends WidgetProps {
  /** Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface Markup extends MarkupProps {}
export abstract class Markup extends Widget {
  constructor(attributes?: Partial<MarkupProps>) {
    super(attributes);
  }
}
define(Markup, "Markup");

export interface DivProps extends MarkupProps {
  /** Default: `false`. */
  render_as_text: boolean;
}
/** Needs the bundle bokeh-widgets. */
export interface Div extends DivProps {}
export class Div extends Markup {
  constructor(attributes?: Partial<DivProps>) {
    super(attributes);
  }
}
define(Div, "Div");

export interface DropdownProps extends AbstractButtonProps {
  /** Default: `false`. */
  split: boolean;
  /** Default: `[]`. */
  menu: readonly (string | readonly [string, string] | null)[];
}
/** Needs the bundle bokeh-widgets. */
export interface Dropdown extends DropdownProps {}
export class Dropdown extends AbstractButton {
  constructor(attributes?: Partial<DropdownProps>) {
    super(attributes);
  }
}
define(Dropdown, "Dropdown");

export interface FileInputProps extends InputWidgetProps {
  /** Read-only. Default: `null`. */
  readonly value: string | readonly string[] | null;
  /** Read-only. Default: `null`. */
  readonly mime_type: string | readonly string[] | null;
  /** Read-only. Default: `null`. */
  readonly filename: string | readonly string[] | null;
  /** Default: `""`. */
  accept: string | readonly string[];
  /** Default: `false`. */
  multiple: boolean;
  /** Default: `false`. */
  directory: boolean;
}
/** Needs the bundle bokeh-widgets. */
export interface FileInput extends FileInputProps {}
export class FileInput extends InputWidget {
  constructor(attributes?: Partial<FileInputProps>) {
    super(attributes);
  }
}
define(FileInput, "FileInput");

export interface HelpButtonProps extends AbstractButtonProps {
  /** Required. */
  tooltip: ui.Tooltip;
}
/** Required: `tooltip`. Needs the bundle bokeh-widgets. */
export interface HelpButton extends HelpButtonProps {}
export class HelpButton extends AbstractButton {
  constructor(attributes?: Partial<HelpButtonProps>) {
    super(attributes);
  }
}
define(HelpButton, "HelpButton");

export interface MarkdownProps extends WidgetProps {
  /** Default: `""`. */
  text: string;
  /** Default: `false`. */
  disable_math: boolean;
}
/** Needs the bundle bokeh-widgets. */
export interface Markdown extends MarkdownProps {}
export class Markdown extends Widget {
  constructor(attributes?: Partial<MarkdownProps>) {
    super(attributes);
  }
}
define(Markdown, "Markdown");

export interface MultiChoiceProps extends InputWidgetProps {
  /** Default: `[]`. */
  value: readonly string[];
  /** Default: `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** Default: `null`. */
  max_items: number | null;
  /** Default: `true`. */
  delete_button: boolean;
  /** Default: `null`. */
  placeholder: string | null;
  /** Default: `null`. */
  option_limit: number | null;
  /** Default: `null`. */
  search_option_limit: number | null;
  /** Default: `true`. */
  solid: boolean;
}
/** Needs the bundle bokeh-widgets. */
export interface MultiChoice extends MultiChoiceProps {}
export class MultiChoice extends InputWidget {
  constructor(attributes?: Partial<MultiChoiceProps>) {
    super(attributes);
  }
}
define(MultiChoice, "MultiChoice");

export interface MultiSelectProps extends InputWidgetProps {
  /** Default: `[]`. */
  value: readonly string[];
  /** Default: `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** Default: `4`. */
  size: number;
}
/** Needs the bundle bokeh-widgets. */
export interface MultiSelect extends MultiSelectProps {}
export class MultiSelect extends InputWidget {
  constructor(attributes?: Partial<MultiSelectProps>) {
    super(attributes);
  }
}
define(MultiSelect, "MultiSelect");

export interface MultipleDatePickerProps extends BaseDatePickerProps {
  /** Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** Needs the bundle bokeh-widgets. */
export interface MultipleDatePicker extends MultipleDatePickerProps {}
export class MultipleDatePicker extends BaseDatePicker {
  constructor(attributes?: Partial<MultipleDatePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatePicker, "MultipleDatePicker");

export interface MultipleDatetimePickerProps extends BaseDatetimePickerProps {
  /** Default: `[]`. */
  value: readonly kinds.DateLike[];
  /** Default: `", "`. */
  separator: string;
}
/** Needs the bundle bokeh-widgets. */
export interface MultipleDatetimePicker extends MultipleDatetimePickerProps {}
export class MultipleDatetimePicker extends BaseDatetimePicker {
  constructor(attributes?: Partial<MultipleDatetimePickerProps>) {
    super(attributes);
  }
}
define(MultipleDatetimePicker, "MultipleDatetimePicker");

export interface NumericInputProps extends InputWidgetProps {
  /** Default: `null`. */
  value: number | null;
  /** Default: `""`. */
  placeholder: string;
  /** Default: `"int"`. */
  mode: "int" | "float";
  /** Default: `null`. */
  format: string | formatters.TickFormatter | null;
  /** Default: `null`. */
  low: number | null;
  /** Default: `null`. */
  high: number | null;
}
/** Needs the bundle bokeh-widgets. */
export interface NumericInput extends NumericInputProps {}
export class NumericInput extends InputWidget {
  constructor(attributes?: Partial<NumericInputProps>) {
    super(attributes);
  }
}
define(NumericInput, "NumericInput");

export interface PaletteSelectProps extends InputWidgetProps {
  /** Required. */
  value: string;
  /** Required. */
  items: readonly (readonly [string, Arrayable<Color>])[];
  /** Default: `1`. */
  ncols: number;
  /** Default: `100`. */
  swatch_width: number;
  /** Default: `"auto"`. */
  swatch_height: "auto" | number;
}
/** Required: `items`, `value`. Needs the bundle bokeh-widgets. */
export interface PaletteSelect extends PaletteSelectProps {}
export class PaletteSelect extends InputWidget {
  constructor(attributes?: Partial<PaletteSelectProps>) {
    super(attributes);
  }
}
define(PaletteSelect, "PaletteSelect");

export interface ParagraphProps extends MarkupProps {}
/** Needs the bundle bokeh-widgets. */
export interface Paragraph extends ParagraphProps {}
export class Paragraph extends Markup {
  constructor(attributes?: Partial<ParagraphProps>) {
    super(attributes);
  }
}
define(Paragraph, "Paragraph");

export interface PasswordInputProps extends TextInputProps {}
/** Needs the bundle bokeh-widgets. */
export interface PasswordInput extends PasswordInputProps {}
export class PasswordInput extends TextInput {
  constructor(attributes?: Partial<PasswordInputProps>) {
    super(attributes);
  }
}
define(PasswordInput, "PasswordInput");

export interface PreTextProps extends MarkupProps {}
/** Needs the bundle bokeh-widgets. */
export interface PreText extends PreTextProps {}
export class PreText extends Markup {
  constructor(attributes?: Partial<PreTextProps>) {
    super(attributes);
  }
}
define(PreText, "PreText");

export interface IndicatorProps extends WidgetProps {}
/** A base of other models. Needs the bundle bokeh-widgets. */
export interface Indicator extends IndicatorProps {}
export abstract class Indicator extends Widget {
  constructor(attributes?: Partial<IndicatorProps>) {
    super(attributes);
  }
}
define(Indicator, "Indicator");

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
  /** Default: `"horizontal"`. One of "vertical", "horizontal". */
  orientation: enums.Orientation;
  /** Default: `"@{percent}%"`. */
  label: string | null;
  /** Default: `"inline"`. */
  label_location: "none" | "inline";
  /** Default: `null`. */
  description: string | null;
}
/** Needs the bundle bokeh-widgets. */
export interface Progress extends ProgressProps {}
export class Progress extends Indicator {
  constructor(attributes?: Partial<ProgressProps>) {
    super(attributes);
  }
}
define(Progress, "Progress");

export interface RadioButtonGroupProps extends ToggleButtonGroupProps {
  /** Default: `null`. */
  active: number | null;
}
/** Needs the bundle bokeh-widgets. */
export interface RadioButtonGroup extends RadioButtonGroupProps {}
export class RadioButtonGroup extends ToggleButtonGroup {
  constructor(attributes?: Partial<RadioButtonGroupProps>) {
    super(attributes);
  }
}
define(RadioButtonGroup, "RadioButtonGroup");

export interface RadioGroupProps extends ToggleInputGroupProps {
  /** Default: `null`. */
  active: number | null;
}
/** Needs the bundle bokeh-widgets. */
export interface RadioGroup extends RadioGroupProps {}
export class RadioGroup extends ToggleInputGroup {
  constructor(attributes?: Partial<RadioGroupProps>) {
    super(attributes);
  }
}
define(RadioGroup, "RadioGroup");

export interface SelectProps extends InputWidgetProps {
  /** Default: `""`. */
  value: unknown;
  /** Default: `[]`. */
  options: readonly (string | readonly [unknown, string])[] | Dict<readonly (string | readonly [unknown, string])[]>;
}
/** Needs the bundle bokeh-widgets. */
export interface Select extends SelectProps {}
export class Select extends InputWidget {
  constructor(attributes?: Partial<SelectProps>) {
    super(attributes);
  }
}
define(Select, "Select");

export interface SpinnerProps extends NumericInputProps {
  /** Read-only. Default: `null`. */
  readonly value_throttled: number | null;
  /** Default: `1`. */
  step: number;
  /** Default: `10`. */
  page_step_multiplier: number;
  /** Default: `100`. */
  wheel_wait: number;
}
/** Needs the bundle bokeh-widgets. */
export interface Spinner extends SpinnerProps {}
export class Spinner extends NumericInput {
  constructor(attributes?: Partial<SpinnerProps>) {
    super(attributes);
  }
}
define(Spinner, "Spinner");

export interface SwitchProps extends ToggleInputProps {
  /** Default: `null`. */
  on_icon: kinds.IconLike | null;
  /** Default: `null`. */
  off_icon: kinds.IconLike | null;
}
/** Needs the bundle bokeh-widgets. */
export interface Switch extends SwitchProps {}
export class Switch extends ToggleInput {
  constructor(attributes?: Partial<SwitchProps>) {
    super(attributes);
  }
}
define(Switch, "Switch");

export interface TextAreaInputProps extends TextLikeInputProps {
  /** Default: `20`. */
  cols: number;
  /** Default: `2`. */
  rows: number;
}
/** Needs the bundle bokeh-widgets. */
export interface TextAreaInput extends TextAreaInputProps {}
export class TextAreaInput extends TextLikeInput {
  constructor(attributes?: Partial<TextAreaInputProps>) {
    super(attributes);
  }
}
define(TextAreaInput, "TextAreaInput");

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
/** Needs the bundle bokeh-widgets. */
export interface TimePicker extends TimePickerProps {}
export class TimePicker extends PickerBase {
  constructor(attributes?: Partial<TimePickerProps>) {
    super(attributes);
  }
}
define(TimePicker, "TimePicker");

export interface ToggleProps extends AbstractButtonProps {
  /** Default: `false`. */
  active: boolean;
}
/** Needs the bundle bokeh-widgets. */
export interface Toggle extends ToggleProps {}
export class Toggle extends AbstractButton {
  constructor(attributes?: Partial<ToggleProps>) {
    super(attributes);
  }
}
define(Toggle, "Toggle");

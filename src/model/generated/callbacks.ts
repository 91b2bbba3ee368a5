// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withTarget } from "../behaviour/with-target.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, WithRequired } from "../types.js";
import type * as ui from "./ui.js";

/** The properties of `Callback`. */
export interface CallbackProps extends ModelProps {}
/** A callback that runs in the browser. A base class of other models. */
export interface Callback {}
export abstract class Callback extends Model {
  constructor(attributes?: Partial<CallbackProps>) {
    super(attributes);
  }
}
define(Callback, "Callback");

interface CustomJSOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Required. */
  code: string;
  /** Default: `"auto"`. */
  module: "auto" | boolean;
}
/** The properties of `CustomJS`. */
export interface CustomJSProps extends CallbackProps, CustomJSOwn {}
/** A callback in JavaScript that runs in the browser. The code can use `args` as variables, by name. Required: `code`. */
export interface CustomJS extends CustomJSOwn {}
export class CustomJS extends Callback {
  constructor(attributes: WithRequired<CustomJSProps, "code">) {
    super(attributes);
  }
}
define(CustomJS, "CustomJS");

interface OpenURLOwn {
  /** Default: `"http://"`. */
  url: string;
  /** Default: `false`. */
  same_tab: boolean;
}
/** The properties of `OpenURL`. */
export interface OpenURLProps extends CallbackProps, OpenURLOwn {}
/** Opens a page whose URL contains values of columns. */
export interface OpenURL extends OpenURLOwn {}
export class OpenURL extends Callback {
  constructor(attributes?: Partial<OpenURLProps>) {
    super(attributes);
  }
}
define(OpenURL, "OpenURL");

interface SetValueOwn {
  /** Required. */
  obj: Model;
  /** Required. */
  attr: string;
  /** Required. */
  value: unknown;
}
/** The properties of `SetValue`. */
export interface SetValueProps extends CallbackProps, SetValueOwn {}
/** Sets a property of a model in the browser. Required: `attr`, `obj`, `value`. */
export interface SetValue extends SetValueOwn {}
export class SetValue extends withTarget(Callback) {
  constructor(attributes: WithRequired<SetValueProps, "attr" | "obj" | "value">) {
    super(attributes);
  }
}
define(SetValue, "SetValue");

interface ToggleVisibilityOwn {
  /** The model that it belongs to. Required. */
  target: ui.UIElement;
}
/** The properties of `ToggleVisibility`. */
export interface ToggleVisibilityProps extends CallbackProps, ToggleVisibilityOwn {}
/** Shows or hides an element. Required: `target`. */
export interface ToggleVisibility extends ToggleVisibilityOwn {}
export class ToggleVisibility extends Callback {
  constructor(attributes: WithRequired<ToggleVisibilityProps, "target">) {
    super(attributes);
  }
}
define(ToggleVisibility, "ToggleVisibility");

interface OpenDialogOwn {
  /** Required. */
  dialog: ui.Dialog;
}
/** The properties of `OpenDialog`. */
export interface OpenDialogProps extends CallbackProps, OpenDialogOwn {}
/** Opens a dialog. Required: `dialog`. */
export interface OpenDialog extends OpenDialogOwn {}
export class OpenDialog extends Callback {
  constructor(attributes: WithRequired<OpenDialogProps, "dialog">) {
    super(attributes);
  }
}
define(OpenDialog, "OpenDialog");

interface CloseDialogOwn {
  /** Required. */
  dialog: ui.Dialog;
}
/** The properties of `CloseDialog`. */
export interface CloseDialogProps extends CallbackProps, CloseDialogOwn {}
/** Closes a dialog. Required: `dialog`. */
export interface CloseDialog extends CloseDialogOwn {}
export class CloseDialog extends Callback {
  constructor(attributes: WithRequired<CloseDialogProps, "dialog">) {
    super(attributes);
  }
}
define(CloseDialog, "CloseDialog");

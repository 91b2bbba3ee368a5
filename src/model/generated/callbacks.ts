// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";
import type * as ui from "./ui.js";

export interface CallbackProps extends ModelProps {}
/** A base of other models. */
export interface Callback extends CallbackProps {}
export abstract class Callback extends Model {
  constructor(attributes?: Partial<CallbackProps>) {
    super(attributes);
  }
}
define(Callback, "Callback");

export interface CustomJSProps extends CallbackProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Required. */
  code: string;
  /** Default: `"auto"`. */
  module: "auto" | boolean;
}
/** Required: `code`. */
export interface CustomJS extends CustomJSProps {}
export class CustomJS extends Callback {
  constructor(attributes?: Partial<CustomJSProps>) {
    super(attributes);
  }
}
define(CustomJS, "CustomJS");

export interface OpenURLProps extends CallbackProps {
  /** Default: `"http://"`. */
  url: string;
  /** Default: `false`. */
  same_tab: boolean;
}
export interface OpenURL extends OpenURLProps {}
export class OpenURL extends Callback {
  constructor(attributes?: Partial<OpenURLProps>) {
    super(attributes);
  }
}
define(OpenURL, "OpenURL");

export interface SetValueProps extends CallbackProps {
  /** Required. */
  obj: Model;
  /** Required. */
  attr: string;
  /** Required. */
  value: unknown;
}
/** Required: `attr`, `obj`, `value`. */
export interface SetValue extends SetValueProps {}
export class SetValue extends Callback {
  constructor(attributes?: Partial<SetValueProps>) {
    super(attributes);
  }
}
define(SetValue, "SetValue");

export interface ToggleVisibilityProps extends CallbackProps {
  /** Required. */
  target: ui.UIElement;
}
/** Required: `target`. */
export interface ToggleVisibility extends ToggleVisibilityProps {}
export class ToggleVisibility extends Callback {
  constructor(attributes?: Partial<ToggleVisibilityProps>) {
    super(attributes);
  }
}
define(ToggleVisibility, "ToggleVisibility");

export interface OpenDialogProps extends CallbackProps {
  /** Required. */
  dialog: ui.Dialog;
}
/** Required: `dialog`. */
export interface OpenDialog extends OpenDialogProps {}
export class OpenDialog extends Callback {
  constructor(attributes?: Partial<OpenDialogProps>) {
    super(attributes);
  }
}
define(OpenDialog, "OpenDialog");

export interface CloseDialogProps extends CallbackProps {
  /** Required. */
  dialog: ui.Dialog;
}
/** Required: `dialog`. */
export interface CloseDialog extends CloseDialogProps {}
export class CloseDialog extends Callback {
  constructor(attributes?: Partial<CloseDialogProps>) {
    super(attributes);
  }
}
define(CloseDialog, "CloseDialog");

// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withTarget } from "../behaviour/with-target.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";
import type * as ui from "./ui.js";

/** The properties of `Callback`. */
export interface CallbackProps extends ModelProps {}
/** Something that runs in the browser. A base of other models. */
export interface Callback extends CallbackProps {}
export abstract class Callback extends Model {
  constructor(attributes?: Partial<CallbackProps>) {
    super(attributes);
  }
}
define(Callback, "Callback");

/** The properties of `CustomJS`. */
export interface CustomJSProps extends CallbackProps {
  /** What the code sees by name; models are the ones in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript. Required. */
  code: string;
  /** Default: `"auto"`. */
  module: "auto" | boolean;
}
/** JavaScript that runs in the browser; the code sees `args` by name. Required: `code`. */
export interface CustomJS extends CustomJSProps {}
export class CustomJS extends Callback {
  constructor(attributes?: Partial<CustomJSProps>) {
    super(attributes);
  }
}
define(CustomJS, "CustomJS");

/** The properties of `OpenURL`. */
export interface OpenURLProps extends CallbackProps {
  /** Default: `"http://"`. */
  url: string;
  /** Default: `false`. */
  same_tab: boolean;
}
/** Opens a page whose address is made of a column's values. */
export interface OpenURL extends OpenURLProps {}
export class OpenURL extends Callback {
  constructor(attributes?: Partial<OpenURLProps>) {
    super(attributes);
  }
}
define(OpenURL, "OpenURL");

/** The properties of `SetValue`. */
export interface SetValueProps extends CallbackProps {
  /** Required. */
  obj: Model;
  /** Required. */
  attr: string;
  /** Required. */
  value: unknown;
}
/** Sets a property of a model in the browser. Required: `attr`, `obj`, `value`. */
export interface SetValue extends SetValueProps {}
export class SetValue extends withTarget(Callback) {
  constructor(attributes?: Partial<SetValueProps>) {
    super(attributes);
  }
}
define(SetValue, "SetValue");

/** The properties of `ToggleVisibility`. */
export interface ToggleVisibilityProps extends CallbackProps {
  /** What it belongs to. Required. */
  target: ui.UIElement;
}
/** Shows or hides a part of the page. Required: `target`. */
export interface ToggleVisibility extends ToggleVisibilityProps {}
export class ToggleVisibility extends Callback {
  constructor(attributes?: Partial<ToggleVisibilityProps>) {
    super(attributes);
  }
}
define(ToggleVisibility, "ToggleVisibility");

/** The properties of `OpenDialog`. */
export interface OpenDialogProps extends CallbackProps {
  /** Required. */
  dialog: ui.Dialog;
}
/** Opens a dialog. Required: `dialog`. */
export interface OpenDialog extends OpenDialogProps {}
export class OpenDialog extends Callback {
  constructor(attributes?: Partial<OpenDialogProps>) {
    super(attributes);
  }
}
define(OpenDialog, "OpenDialog");

/** The properties of `CloseDialog`. */
export interface CloseDialogProps extends CallbackProps {
  /** Required. */
  dialog: ui.Dialog;
}
/** Closes a dialog. Required: `dialog`. */
export interface CloseDialog extends CloseDialogProps {}
export class CloseDialog extends Callback {
  constructor(attributes?: Partial<CloseDialogProps>) {
    super(attributes);
  }
}
define(CloseDialog, "CloseDialog");

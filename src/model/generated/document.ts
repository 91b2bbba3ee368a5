// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type * as ui from "./ui.js";

interface DocumentConfigOwn {
  /** Default: `true`. */
  reconnect_session: boolean;
  /** Default: `true`. */
  notify_connection_status: boolean;
  /** Default: `new Notifications()`. */
  notifications: ui.Notifications | null;
}
/** The properties of `DocumentConfig`. */
export interface DocumentConfigProps extends ModelProps, DocumentConfigOwn {}
/** Settings of the whole document. */
export interface DocumentConfig extends DocumentConfigOwn {}
export class DocumentConfig extends Model {
  constructor(attributes?: Partial<DocumentConfigProps>) {
    super(attributes);
  }
}
define(DocumentConfig, "DocumentConfig");

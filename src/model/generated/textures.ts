// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";
import type * as enums from "./enums.js";

interface TextureOwn {
  /** Default: `"repeat"`. One of "repeat", "repeat_x", "repeat_y", "no_repeat". */
  repetition: enums.TextureRepetition;
}
/** The properties of `Texture`. */
export interface TextureProps extends ModelProps, TextureOwn {}
/** A hatch pattern. A base class of other models. */
export interface Texture extends TextureOwn {}
export abstract class Texture extends Model {
  constructor(attributes?: Partial<TextureProps>) {
    super(attributes);
  }
}
define(Texture, "Texture");

interface CanvasTextureOwn {
  /** The JavaScript code. Required. */
  code: string;
}
/** The properties of `CanvasTexture`. */
export interface CanvasTextureProps extends TextureProps, CanvasTextureOwn {}
/** A hatch pattern drawn with JavaScript. Required: `code`. */
export interface CanvasTexture extends CanvasTextureOwn {}
export class CanvasTexture extends Texture {
  constructor(attributes: WithRequired<CanvasTextureProps, "code">) {
    super(attributes);
  }
}
define(CanvasTexture, "CanvasTexture");

interface ImageURLTextureOwn {
  /** Required. */
  url: string;
}
/** The properties of `ImageURLTexture`. */
export interface ImageURLTextureProps extends TextureProps, ImageURLTextureOwn {}
/** A hatch pattern from an image. Required: `url`. */
export interface ImageURLTexture extends ImageURLTextureOwn {}
export class ImageURLTexture extends Texture {
  constructor(attributes: WithRequired<ImageURLTextureProps, "url">) {
    super(attributes);
  }
}
define(ImageURLTexture, "ImageURLTexture");

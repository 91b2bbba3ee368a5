// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type * as enums from "./enums.js";

/** The properties of `Texture`. */
export interface TextureProps extends ModelProps {
  /** Default: `"repeat"`. One of "repeat", "repeat_x", "repeat_y", "no_repeat". */
  repetition: enums.TextureRepetition;
}
/** A pattern for areas. A base of other models. */
export interface Texture extends TextureProps {}
export abstract class Texture extends Model {
  constructor(attributes?: Partial<TextureProps>) {
    super(attributes);
  }
}
define(Texture, "Texture");

/** The properties of `CanvasTexture`. */
export interface CanvasTextureProps extends TextureProps {
  /** The JavaScript. Required. */
  code: string;
}
/** A pattern drawn by JavaScript. Required: `code`. */
export interface CanvasTexture extends CanvasTextureProps {}
export class CanvasTexture extends Texture {
  constructor(attributes?: Partial<CanvasTextureProps>) {
    super(attributes);
  }
}
define(CanvasTexture, "CanvasTexture");

/** The properties of `ImageURLTexture`. */
export interface ImageURLTextureProps extends TextureProps {
  /** Required. */
  url: string;
}
/** A pattern from an image. Required: `url`. */
export interface ImageURLTexture extends ImageURLTextureProps {}
export class ImageURLTexture extends Texture {
  constructor(attributes?: Partial<ImageURLTextureProps>) {
    super(attributes);
  }
}
define(ImageURLTexture, "ImageURLTexture");

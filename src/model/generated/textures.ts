// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type * as enums from "./enums.js";

export interface TextureProps extends ModelProps {
  /** Default: `"repeat"`. One of "repeat", "repeat_x", "repeat_y", "no_repeat". */
  repetition: enums.TextureRepetition;
}
/** A base of other models. */
export interface Texture extends TextureProps {}
export abstract class Texture extends Model {
  constructor(attributes?: Partial<TextureProps>) {
    super(attributes);
  }
}
define(Texture, "Texture");

export interface CanvasTextureProps extends TextureProps {
  /** Required. */
  code: string;
}
/** A base of other models. */
export interface CanvasTexture extends CanvasTextureProps {}
export abstract class CanvasTexture extends Texture {
  constructor(attributes?: Partial<CanvasTextureProps>) {
    super(attributes);
  }
}
define(CanvasTexture, "CanvasTexture");

export interface ImageURLTextureProps extends TextureProps {
  /** Required. */
  url: string;
}
/** Required: `url`. */
export interface ImageURLTexture extends ImageURLTextureProps {}
export class ImageURLTexture extends Texture {
  constructor(attributes?: Partial<ImageURLTextureProps>) {
    super(attributes);
  }
}
define(ImageURLTexture, "ImageURLTexture");

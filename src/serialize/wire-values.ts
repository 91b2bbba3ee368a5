// The JSON forms of values on the wire (types only), how deep they nest, and the two hooks by which objects take part in encoding.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Levels of nesting, models counted, that are written and read: enough for any document, and kind to the stack. */
export const MAX_NESTING = 500;

/** A key of objects that know their own wire form: models, dataspecs, slices. */
export const ENCODE: unique symbol = Symbol("plotctl.encode");

export interface Encodable {
  [ENCODE](encoder: EncoderLike): Json;
}

/** What an encodable object may ask of the encoder. */
export interface EncoderLike {
  encode(value: unknown): Json;
  /** True when the reader has the object already, or when it was written earlier in this message: write a reference. */
  isKnown(object: { readonly id: string }): boolean;
}

export function isEncodable(value: object): value is Encodable {
  return ENCODE in value;
}

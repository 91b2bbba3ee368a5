// The types of wire JSON, its maximum nesting, and the interface of objects that encode themselves.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Nesting levels, models included, that are written and read. Enough for any document, and safe for recursive code. */
export const MAX_NESTING = 500;

/** The method key of objects that encode themselves: models, dataspecs, slices. */
export const ENCODE: unique symbol = Symbol("plotctl.encode");

export interface Encodable {
  [ENCODE](encoder: EncoderLike): Json;
}

/** The part of the encoder that an encodable object may use. */
export interface EncoderLike {
  encode(value: unknown): Json;
  /** Whether the receiver has the object, or this message contains it already. If so, write a reference. */
  isKnown(object: { readonly id: string }): boolean;
}

export function isEncodable(value: object): value is Encodable {
  return ENCODE in value;
}

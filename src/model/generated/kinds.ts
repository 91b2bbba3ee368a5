// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import type { Model } from "../model.js";
import type { Arrayable, Dict, Moment } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as menus from "./menus.js";
import type * as text from "./text.js";
import type * as tools from "./tools.js";

export type Anchor = enums.Anchor | readonly [HAnchor, VAnchor];
export type AutoAnchor = "auto" | enums.Anchor | readonly [HAnchor | "auto", VAnchor | "auto"];
export type BorderRadius = number | readonly [number, number, number, number] | { readonly top_left?: number; readonly top_right?: number; readonly bottom_right?: number; readonly bottom_left?: number };
export type DateLike = Date | string | number;
export type DateLikeList = readonly (DateLike | readonly [DateLike, DateLike] | { readonly from: DateLike; readonly to: DateLike })[];
export type DisplayMode = "inline" | "block" | "auto";
/** A category: a text, or two or three texts for a nested category. */
export type Factor = string | L2Factor | L3Factor;
/** A coordinate: a number, a Date, or a category with an optional offset. */
export type FactorLike = Moment | Factor | OffsetFactor;
export type FactorSeq = L1FactorSeq | L2FactorSeq | L3FactorSeq;
export type Formatter = enums.BuiltinFormatter | callbacks.CustomJS | tools.CustomJSHover;
export type GraphLayout = Dict<Arrayable<number>> | ReadonlyMap<number | string, Arrayable<number>>;
export type GridSpacing = number | readonly [number, number];
export type HAnchor = enums.Align | enums.HAlign | number;
export type IconLike = enums.ToolIcon | `--${string}` | `.${string}` | `data:image${string}`;
export type ImageIndex = { readonly index: number; readonly i: number; readonly j: number; readonly flat_index: number };
export type ImageIndices = readonly ImageIndex[];
export type ImplicitTarget = "canvas" | "plot" | "frame" | "parent";
export type L1FactorSeq = readonly string[];
export type L1OffsetFactor = readonly [string, number];
export type L2Factor = readonly [string, string];
export type L2FactorSeq = readonly L2Factor[];
export type L2OffsetFactor = readonly [string, string, number];
export type L3Factor = readonly [string, string, string];
export type L3FactorSeq = readonly L3Factor[];
export type L3OffsetFactor = readonly [string, string, string, number];
export type LabelOverrides = Dict<string | text.BaseText> | ReadonlyMap<string | number, string | text.BaseText>;
export type Limit = Moment | coordinates.Node | null;
export type MenuItemLike = menus.MenuItem | menus.DividerItem | null;
export type Modifiers = { readonly shift?: boolean; readonly ctrl?: boolean; readonly alt?: boolean };
export type Movable = "none" | "x" | "y" | "both";
export type NodeTarget = Model | ImplicitTarget;
/** A category, and an offset from its centre in widths of a category. */
export type OffsetFactor = L1OffsetFactor | L2OffsetFactor | L3OffsetFactor;
export type Padding = number | readonly [number, number] | { readonly x?: number; readonly y?: number } | readonly [number, number, number, number] | { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number };
export type Resizable = "none" | "left" | "right" | "top" | "bottom" | "x" | "y" | "all";
export type SizingPolicy = "fixed" | "fit" | "min" | "max";
export type StyleSheets = readonly (dom.StyleSheet | string | Dict<StylesLike>)[];
export type StylesLike = Dict<string | null> | dom.Styles;
export type TextAnchor = Anchor | "auto";
export type TimeLike = string | number;
export type TrackAlign = "start" | "center" | "end" | "auto";
export type TrackSizing = { readonly size?: string; readonly align?: TrackAlign };
export type TrackSizingLike = string | TrackSizing;
export type TracksSizing = TrackSizingLike | readonly TrackSizingLike[] | ReadonlyMap<number, TrackSizingLike>;
export type VAnchor = enums.Align | enums.VAlign | number;

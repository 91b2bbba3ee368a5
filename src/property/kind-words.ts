// Short descriptions, for error messages, of kinds with many alternatives. The keys are BokehJS's aliases of these kinds.

const PIXELS = "a whole number of pixels";
const ANCHOR = 'a place such as "top_left", "center" or "bottom_right", or [x, y], each a word or a number from 0 to 1';

export const ALIAS_WORDS: Readonly<Record<string, string | undefined>> = {
  Anchor: ANCHOR,
  AutoAnchor: `${ANCHOR}, or "auto"`,
  BorderRadius: `${PIXELS}, four of them in a list, or an object of some of top_left, top_right, bottom_right, bottom_left`,
  DateLikeList: "a list of dates, of ranges of dates as [from, to] or {from, to}, or of both",
  Factor: 'a category such as "a", ["a", "b"] or ["a", "b", "c"]',
  FactorLike: 'a number, a Date, or a category such as "a", ["a", "b"] or, with an offset, ["a", 0.2]',
  FactorSeq: 'a list of categories of one depth, such as ["a", "b"] or [["a", "x"], ["a", "y"]]',
  GraphLayout: "an object or Map that gives each node its place as [x, y]",
  GridSpacing: `${PIXELS}, or two of them in a list, for rows and columns`,
  IconLike: 'the name of an icon, or a text that starts with "--", "." or "data:image"',
  LabelOverrides: "an object or Map that gives labels to ticks",
  OffsetFactor: 'a category with an offset, such as ["a", 0.2]',
  Padding: `${PIXELS}, two or four of them in a list, or an object of some of x, y, left, right, top, bottom`,
  StyleSheets: "a list of style sheets, each a text, an object of rules or a StyleSheet model",
  StylesLike: "an object of CSS properties, each a text or null, or a Styles model",
  TextAnchor: `${ANCHOR}, or "auto"`,
  TrackSizingLike: 'a CSS size such as "100px" or "1fr", or {size, align}',
  TracksSizing: 'a CSS size such as "100px" or "1fr", a list of them, or a Map of them by index',
};

// Which texts, lists and integers are colours. Names and forms: CSS Color Module Level 4 and plotting facts of BokehJS.

/** The 148 CSS colour names, in lower case. */
export const COLOR_NAMES: ReadonlySet<string> = new Set(
  (
    "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet " +
    "brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue " +
    "darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange " +
    "darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise " +
    "darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen " +
    "fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred " +
    "indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan " +
    "lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen " +
    "lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta " +
    "maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue " +
    "mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin " +
    "navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen " +
    "paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red " +
    "rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue " +
    "slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white " +
    "whitesmoke yellow yellowgreen "
  )
    .trim()
    .split(" "),
);

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s%.,/+-]{1,80}\)$/i;

/** True for a CSS colour: a name in any case, `#rgb` to `#rrggbbaa`, `rgb(…)` and its like, `transparent`. */
export function isColorText(text: string): boolean {
  return COLOR_NAMES.has(text.toLowerCase()) || HEX.test(text) || FUNCTION.test(text) || text === "transparent";
}

/** True for `[r, g, b]` (0–255) or `[r, g, b, a]` with alpha 0–1. */
export function isColorList(list: readonly unknown[]): boolean {
  if (list.length !== 3 && list.length !== 4) return false;
  // Not list.every: it would skip what was left out, as in [, 1, 2].
  return Array.from(list).every(
    (part, index) => typeof part === "number" && part >= 0 && part <= (index === 3 ? 1 : 255),
  );
}

/** True for a 32-bit colour `0xRRGGBBAA`. */
export function isColorInteger(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
}

// The door to themes: the class, and the ones that come with Bokeh.
export { Theme, type ThemeJson, type ThemeSource, type ThemeValues } from "../document/theme.js";
export { built_in_themes, type BuiltInThemeName, type ThemeLike } from "../document/themes/built-in.js";

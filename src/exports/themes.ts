// plotctl/themes: the class Theme, and the built-in themes of Bokeh.
export { Theme, type ThemeJson, type ThemeSource, type ThemeValues } from "../document/theme.js";
export { built_in_themes, type BuiltInThemeName, type ThemeLike } from "../document/themes/built-in.js";

// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { palette } from "../palettes.js";

export const Accent3 = palette("Accent3");
export const Accent4 = palette("Accent4");
export const Accent5 = palette("Accent5");
export const Accent6 = palette("Accent6");
export const Accent7 = palette("Accent7");
export const Accent8 = palette("Accent8");
export const Blues3 = palette("Blues3");
export const Blues4 = palette("Blues4");
export const Blues5 = palette("Blues5");
export const Blues6 = palette("Blues6");
export const Blues7 = palette("Blues7");
export const Blues8 = palette("Blues8");
export const Blues9 = palette("Blues9");
export const Blues256 = palette("Blues256");
export const Bokeh3 = palette("Bokeh3");
export const Bokeh4 = palette("Bokeh4");
export const Bokeh5 = palette("Bokeh5");
export const Bokeh6 = palette("Bokeh6");
export const Bokeh7 = palette("Bokeh7");
export const Bokeh8 = palette("Bokeh8");
export const BrBG3 = palette("BrBG3");
export const BrBG4 = palette("BrBG4");
export const BrBG5 = palette("BrBG5");
export const BrBG6 = palette("BrBG6");
export const BrBG7 = palette("BrBG7");
export const BrBG8 = palette("BrBG8");
export const BrBG9 = palette("BrBG9");
export const BrBG10 = palette("BrBG10");
export const BrBG11 = palette("BrBG11");
export const Bright3 = palette("Bright3");
export const Bright4 = palette("Bright4");
export const Bright5 = palette("Bright5");
export const Bright6 = palette("Bright6");
export const Bright7 = palette("Bright7");
export const BuGn3 = palette("BuGn3");
export const BuGn4 = palette("BuGn4");
export const BuGn5 = palette("BuGn5");
export const BuGn6 = palette("BuGn6");
export const BuGn7 = palette("BuGn7");
export const BuGn8 = palette("BuGn8");
export const BuGn9 = palette("BuGn9");
export const BuPu3 = palette("BuPu3");
export const BuPu4 = palette("BuPu4");
export const BuPu5 = palette("BuPu5");
export const BuPu6 = palette("BuPu6");
export const BuPu7 = palette("BuPu7");
export const BuPu8 = palette("BuPu8");
export const BuPu9 = palette("BuPu9");
export const BuRd3 = palette("BuRd3");
export const BuRd4 = palette("BuRd4");
export const BuRd5 = palette("BuRd5");
export const BuRd6 = palette("BuRd6");
export const BuRd7 = palette("BuRd7");
export const BuRd8 = palette("BuRd8");
export const BuRd9 = palette("BuRd9");
export const Category10_3 = palette("Category10_3");
export const Category10_4 = palette("Category10_4");
export const Category10_5 = palette("Category10_5");
export const Category10_6 = palette("Category10_6");
export const Category10_7 = palette("Category10_7");
export const Category10_8 = palette("Category10_8");
export const Category10_9 = palette("Category10_9");
export const Category10_10 = palette("Category10_10");
export const Category20_3 = palette("Category20_3");
export const Category20_4 = palette("Category20_4");
export const Category20_5 = palette("Category20_5");
export const Category20_6 = palette("Category20_6");
export const Category20_7 = palette("Category20_7");
export const Category20_8 = palette("Category20_8");
export const Category20_9 = palette("Category20_9");
export const Category20_10 = palette("Category20_10");
export const Category20_11 = palette("Category20_11");
export const Category20_12 = palette("Category20_12");
export const Category20_13 = palette("Category20_13");
export const Category20_14 = palette("Category20_14");
export const Category20_15 = palette("Category20_15");
export const Category20_16 = palette("Category20_16");
export const Category20_17 = palette("Category20_17");
export const Category20_18 = palette("Category20_18");
export const Category20_19 = palette("Category20_19");
export const Category20_20 = palette("Category20_20");
export const Category20b_3 = palette("Category20b_3");
export const Category20b_4 = palette("Category20b_4");
export const Category20b_5 = palette("Category20b_5");
export const Category20b_6 = palette("Category20b_6");
export const Category20b_7 = palette("Category20b_7");
export const Category20b_8 = palette("Category20b_8");
export const Category20b_9 = palette("Category20b_9");
export const Category20b_10 = palette("Category20b_10");
export const Category20b_11 = palette("Category20b_11");
export const Category20b_12 = palette("Category20b_12");
export const Category20b_13 = palette("Category20b_13");
export const Category20b_14 = palette("Category20b_14");
export const Category20b_15 = palette("Category20b_15");
export const Category20b_16 = palette("Category20b_16");
export const Category20b_17 = palette("Category20b_17");
export const Category20b_18 = palette("Category20b_18");
export const Category20b_19 = palette("Category20b_19");
export const Category20b_20 = palette("Category20b_20");
export const Category20c_3 = palette("Category20c_3");
export const Category20c_4 = palette("Category20c_4");
export const Category20c_5 = palette("Category20c_5");
export const Category20c_6 = palette("Category20c_6");
export const Category20c_7 = palette("Category20c_7");
export const Category20c_8 = palette("Category20c_8");
export const Category20c_9 = palette("Category20c_9");
export const Category20c_10 = palette("Category20c_10");
export const Category20c_11 = palette("Category20c_11");
export const Category20c_12 = palette("Category20c_12");
export const Category20c_13 = palette("Category20c_13");
export const Category20c_14 = palette("Category20c_14");
export const Category20c_15 = palette("Category20c_15");
export const Category20c_16 = palette("Category20c_16");
export const Category20c_17 = palette("Category20c_17");
export const Category20c_18 = palette("Category20c_18");
export const Category20c_19 = palette("Category20c_19");
export const Category20c_20 = palette("Category20c_20");
export const Cividis3 = palette("Cividis3");
export const Cividis4 = palette("Cividis4");
export const Cividis5 = palette("Cividis5");
export const Cividis6 = palette("Cividis6");
export const Cividis7 = palette("Cividis7");
export const Cividis8 = palette("Cividis8");
export const Cividis9 = palette("Cividis9");
export const Cividis10 = palette("Cividis10");
export const Cividis11 = palette("Cividis11");
export const Cividis256 = palette("Cividis256");
export const Colorblind3 = palette("Colorblind3");
export const Colorblind4 = palette("Colorblind4");
export const Colorblind5 = palette("Colorblind5");
export const Colorblind6 = palette("Colorblind6");
export const Colorblind7 = palette("Colorblind7");
export const Colorblind8 = palette("Colorblind8");
export const Dark2_3 = palette("Dark2_3");
export const Dark2_4 = palette("Dark2_4");
export const Dark2_5 = palette("Dark2_5");
export const Dark2_6 = palette("Dark2_6");
export const Dark2_7 = palette("Dark2_7");
export const Dark2_8 = palette("Dark2_8");
export const DarkText = palette("DarkText");
export const GnBu3 = palette("GnBu3");
export const GnBu4 = palette("GnBu4");
export const GnBu5 = palette("GnBu5");
export const GnBu6 = palette("GnBu6");
export const GnBu7 = palette("GnBu7");
export const GnBu8 = palette("GnBu8");
export const GnBu9 = palette("GnBu9");
export const Greens3 = palette("Greens3");
export const Greens4 = palette("Greens4");
export const Greens5 = palette("Greens5");
export const Greens6 = palette("Greens6");
export const Greens7 = palette("Greens7");
export const Greens8 = palette("Greens8");
export const Greens9 = palette("Greens9");
export const Greens256 = palette("Greens256");
export const Greys3 = palette("Greys3");
export const Greys4 = palette("Greys4");
export const Greys5 = palette("Greys5");
export const Greys6 = palette("Greys6");
export const Greys7 = palette("Greys7");
export const Greys8 = palette("Greys8");
export const Greys9 = palette("Greys9");
export const Greys10 = palette("Greys10");
export const Greys11 = palette("Greys11");
export const Greys256 = palette("Greys256");
export const HighContrast3 = palette("HighContrast3");
export const Inferno3 = palette("Inferno3");
export const Inferno4 = palette("Inferno4");
export const Inferno5 = palette("Inferno5");
export const Inferno6 = palette("Inferno6");
export const Inferno7 = palette("Inferno7");
export const Inferno8 = palette("Inferno8");
export const Inferno9 = palette("Inferno9");
export const Inferno10 = palette("Inferno10");
export const Inferno11 = palette("Inferno11");
export const Inferno256 = palette("Inferno256");
export const Iridescent3 = palette("Iridescent3");
export const Iridescent4 = palette("Iridescent4");
export const Iridescent5 = palette("Iridescent5");
export const Iridescent6 = palette("Iridescent6");
export const Iridescent7 = palette("Iridescent7");
export const Iridescent8 = palette("Iridescent8");
export const Iridescent9 = palette("Iridescent9");
export const Iridescent10 = palette("Iridescent10");
export const Iridescent11 = palette("Iridescent11");
export const Iridescent12 = palette("Iridescent12");
export const Iridescent13 = palette("Iridescent13");
export const Iridescent14 = palette("Iridescent14");
export const Iridescent15 = palette("Iridescent15");
export const Iridescent16 = palette("Iridescent16");
export const Iridescent17 = palette("Iridescent17");
export const Iridescent18 = palette("Iridescent18");
export const Iridescent19 = palette("Iridescent19");
export const Iridescent20 = palette("Iridescent20");
export const Iridescent21 = palette("Iridescent21");
export const Iridescent22 = palette("Iridescent22");
export const Iridescent23 = palette("Iridescent23");
export const Light3 = palette("Light3");
export const Light4 = palette("Light4");
export const Light5 = palette("Light5");
export const Light6 = palette("Light6");
export const Light7 = palette("Light7");
export const Light8 = palette("Light8");
export const Light9 = palette("Light9");
export const Magma3 = palette("Magma3");
export const Magma4 = palette("Magma4");
export const Magma5 = palette("Magma5");
export const Magma6 = palette("Magma6");
export const Magma7 = palette("Magma7");
export const Magma8 = palette("Magma8");
export const Magma9 = palette("Magma9");
export const Magma10 = palette("Magma10");
export const Magma11 = palette("Magma11");
export const Magma256 = palette("Magma256");
export const MediumContrast3 = palette("MediumContrast3");
export const MediumContrast4 = palette("MediumContrast4");
export const MediumContrast5 = palette("MediumContrast5");
export const MediumContrast6 = palette("MediumContrast6");
export const Muted3 = palette("Muted3");
export const Muted4 = palette("Muted4");
export const Muted5 = palette("Muted5");
export const Muted6 = palette("Muted6");
export const Muted7 = palette("Muted7");
export const Muted8 = palette("Muted8");
export const Muted9 = palette("Muted9");
export const Oranges3 = palette("Oranges3");
export const Oranges4 = palette("Oranges4");
export const Oranges5 = palette("Oranges5");
export const Oranges6 = palette("Oranges6");
export const Oranges7 = palette("Oranges7");
export const Oranges8 = palette("Oranges8");
export const Oranges9 = palette("Oranges9");
export const Oranges256 = palette("Oranges256");
export const OrRd3 = palette("OrRd3");
export const OrRd4 = palette("OrRd4");
export const OrRd5 = palette("OrRd5");
export const OrRd6 = palette("OrRd6");
export const OrRd7 = palette("OrRd7");
export const OrRd8 = palette("OrRd8");
export const OrRd9 = palette("OrRd9");
export const Paired3 = palette("Paired3");
export const Paired4 = palette("Paired4");
export const Paired5 = palette("Paired5");
export const Paired6 = palette("Paired6");
export const Paired7 = palette("Paired7");
export const Paired8 = palette("Paired8");
export const Paired9 = palette("Paired9");
export const Paired10 = palette("Paired10");
export const Paired11 = palette("Paired11");
export const Paired12 = palette("Paired12");
export const PaleTextBackground = palette("PaleTextBackground");
export const Pastel1_3 = palette("Pastel1_3");
export const Pastel1_4 = palette("Pastel1_4");
export const Pastel1_5 = palette("Pastel1_5");
export const Pastel1_6 = palette("Pastel1_6");
export const Pastel1_7 = palette("Pastel1_7");
export const Pastel1_8 = palette("Pastel1_8");
export const Pastel1_9 = palette("Pastel1_9");
export const Pastel2_3 = palette("Pastel2_3");
export const Pastel2_4 = palette("Pastel2_4");
export const Pastel2_5 = palette("Pastel2_5");
export const Pastel2_6 = palette("Pastel2_6");
export const Pastel2_7 = palette("Pastel2_7");
export const Pastel2_8 = palette("Pastel2_8");
export const PiYG3 = palette("PiYG3");
export const PiYG4 = palette("PiYG4");
export const PiYG5 = palette("PiYG5");
export const PiYG6 = palette("PiYG6");
export const PiYG7 = palette("PiYG7");
export const PiYG8 = palette("PiYG8");
export const PiYG9 = palette("PiYG9");
export const PiYG10 = palette("PiYG10");
export const PiYG11 = palette("PiYG11");
export const Plasma3 = palette("Plasma3");
export const Plasma4 = palette("Plasma4");
export const Plasma5 = palette("Plasma5");
export const Plasma6 = palette("Plasma6");
export const Plasma7 = palette("Plasma7");
export const Plasma8 = palette("Plasma8");
export const Plasma9 = palette("Plasma9");
export const Plasma10 = palette("Plasma10");
export const Plasma11 = palette("Plasma11");
export const Plasma256 = palette("Plasma256");
export const PRGn3 = palette("PRGn3");
export const PRGn4 = palette("PRGn4");
export const PRGn5 = palette("PRGn5");
export const PRGn6 = palette("PRGn6");
export const PRGn7 = palette("PRGn7");
export const PRGn8 = palette("PRGn8");
export const PRGn9 = palette("PRGn9");
export const PRGn10 = palette("PRGn10");
export const PRGn11 = palette("PRGn11");
export const PuBu3 = palette("PuBu3");
export const PuBu4 = palette("PuBu4");
export const PuBu5 = palette("PuBu5");
export const PuBu6 = palette("PuBu6");
export const PuBu7 = palette("PuBu7");
export const PuBu8 = palette("PuBu8");
export const PuBu9 = palette("PuBu9");
export const PuBuGn3 = palette("PuBuGn3");
export const PuBuGn4 = palette("PuBuGn4");
export const PuBuGn5 = palette("PuBuGn5");
export const PuBuGn6 = palette("PuBuGn6");
export const PuBuGn7 = palette("PuBuGn7");
export const PuBuGn8 = palette("PuBuGn8");
export const PuBuGn9 = palette("PuBuGn9");
export const PuOr3 = palette("PuOr3");
export const PuOr4 = palette("PuOr4");
export const PuOr5 = palette("PuOr5");
export const PuOr6 = palette("PuOr6");
export const PuOr7 = palette("PuOr7");
export const PuOr8 = palette("PuOr8");
export const PuOr9 = palette("PuOr9");
export const PuOr10 = palette("PuOr10");
export const PuOr11 = palette("PuOr11");
export const PuRd3 = palette("PuRd3");
export const PuRd4 = palette("PuRd4");
export const PuRd5 = palette("PuRd5");
export const PuRd6 = palette("PuRd6");
export const PuRd7 = palette("PuRd7");
export const PuRd8 = palette("PuRd8");
export const PuRd9 = palette("PuRd9");
export const Purples3 = palette("Purples3");
export const Purples4 = palette("Purples4");
export const Purples5 = palette("Purples5");
export const Purples6 = palette("Purples6");
export const Purples7 = palette("Purples7");
export const Purples8 = palette("Purples8");
export const Purples9 = palette("Purples9");
export const Purples256 = palette("Purples256");
export const RdBu3 = palette("RdBu3");
export const RdBu4 = palette("RdBu4");
export const RdBu5 = palette("RdBu5");
export const RdBu6 = palette("RdBu6");
export const RdBu7 = palette("RdBu7");
export const RdBu8 = palette("RdBu8");
export const RdBu9 = palette("RdBu9");
export const RdBu10 = palette("RdBu10");
export const RdBu11 = palette("RdBu11");
export const RdGy3 = palette("RdGy3");
export const RdGy4 = palette("RdGy4");
export const RdGy5 = palette("RdGy5");
export const RdGy6 = palette("RdGy6");
export const RdGy7 = palette("RdGy7");
export const RdGy8 = palette("RdGy8");
export const RdGy9 = palette("RdGy9");
export const RdGy10 = palette("RdGy10");
export const RdGy11 = palette("RdGy11");
export const RdPu3 = palette("RdPu3");
export const RdPu4 = palette("RdPu4");
export const RdPu5 = palette("RdPu5");
export const RdPu6 = palette("RdPu6");
export const RdPu7 = palette("RdPu7");
export const RdPu8 = palette("RdPu8");
export const RdPu9 = palette("RdPu9");
export const RdYlBu3 = palette("RdYlBu3");
export const RdYlBu4 = palette("RdYlBu4");
export const RdYlBu5 = palette("RdYlBu5");
export const RdYlBu6 = palette("RdYlBu6");
export const RdYlBu7 = palette("RdYlBu7");
export const RdYlBu8 = palette("RdYlBu8");
export const RdYlBu9 = palette("RdYlBu9");
export const RdYlBu10 = palette("RdYlBu10");
export const RdYlBu11 = palette("RdYlBu11");
export const RdYlGn3 = palette("RdYlGn3");
export const RdYlGn4 = palette("RdYlGn4");
export const RdYlGn5 = palette("RdYlGn5");
export const RdYlGn6 = palette("RdYlGn6");
export const RdYlGn7 = palette("RdYlGn7");
export const RdYlGn8 = palette("RdYlGn8");
export const RdYlGn9 = palette("RdYlGn9");
export const RdYlGn10 = palette("RdYlGn10");
export const RdYlGn11 = palette("RdYlGn11");
export const Reds3 = palette("Reds3");
export const Reds4 = palette("Reds4");
export const Reds5 = palette("Reds5");
export const Reds6 = palette("Reds6");
export const Reds7 = palette("Reds7");
export const Reds8 = palette("Reds8");
export const Reds9 = palette("Reds9");
export const Reds256 = palette("Reds256");
export const Set1_3 = palette("Set1_3");
export const Set1_4 = palette("Set1_4");
export const Set1_5 = palette("Set1_5");
export const Set1_6 = palette("Set1_6");
export const Set1_7 = palette("Set1_7");
export const Set1_8 = palette("Set1_8");
export const Set1_9 = palette("Set1_9");
export const Set2_3 = palette("Set2_3");
export const Set2_4 = palette("Set2_4");
export const Set2_5 = palette("Set2_5");
export const Set2_6 = palette("Set2_6");
export const Set2_7 = palette("Set2_7");
export const Set2_8 = palette("Set2_8");
export const Set3_3 = palette("Set3_3");
export const Set3_4 = palette("Set3_4");
export const Set3_5 = palette("Set3_5");
export const Set3_6 = palette("Set3_6");
export const Set3_7 = palette("Set3_7");
export const Set3_8 = palette("Set3_8");
export const Set3_9 = palette("Set3_9");
export const Set3_10 = palette("Set3_10");
export const Set3_11 = palette("Set3_11");
export const Set3_12 = palette("Set3_12");
export const Spectral3 = palette("Spectral3");
export const Spectral4 = palette("Spectral4");
export const Spectral5 = palette("Spectral5");
export const Spectral6 = palette("Spectral6");
export const Spectral7 = palette("Spectral7");
export const Spectral8 = palette("Spectral8");
export const Spectral9 = palette("Spectral9");
export const Spectral10 = palette("Spectral10");
export const Spectral11 = palette("Spectral11");
export const Sunset3 = palette("Sunset3");
export const Sunset4 = palette("Sunset4");
export const Sunset5 = palette("Sunset5");
export const Sunset6 = palette("Sunset6");
export const Sunset7 = palette("Sunset7");
export const Sunset8 = palette("Sunset8");
export const Sunset9 = palette("Sunset9");
export const Sunset10 = palette("Sunset10");
export const Sunset11 = palette("Sunset11");
export const TolPRGn3 = palette("TolPRGn3");
export const TolPRGn4 = palette("TolPRGn4");
export const TolPRGn5 = palette("TolPRGn5");
export const TolPRGn6 = palette("TolPRGn6");
export const TolPRGn7 = palette("TolPRGn7");
export const TolPRGn8 = palette("TolPRGn8");
export const TolPRGn9 = palette("TolPRGn9");
export const TolRainbow3 = palette("TolRainbow3");
export const TolRainbow4 = palette("TolRainbow4");
export const TolRainbow5 = palette("TolRainbow5");
export const TolRainbow6 = palette("TolRainbow6");
export const TolRainbow7 = palette("TolRainbow7");
export const TolRainbow8 = palette("TolRainbow8");
export const TolRainbow9 = palette("TolRainbow9");
export const TolRainbow10 = palette("TolRainbow10");
export const TolRainbow11 = palette("TolRainbow11");
export const TolRainbow12 = palette("TolRainbow12");
export const TolRainbow13 = palette("TolRainbow13");
export const TolRainbow14 = palette("TolRainbow14");
export const TolRainbow15 = palette("TolRainbow15");
export const TolRainbow16 = palette("TolRainbow16");
export const TolRainbow17 = palette("TolRainbow17");
export const TolRainbow18 = palette("TolRainbow18");
export const TolRainbow19 = palette("TolRainbow19");
export const TolRainbow20 = palette("TolRainbow20");
export const TolRainbow21 = palette("TolRainbow21");
export const TolRainbow22 = palette("TolRainbow22");
export const TolRainbow23 = palette("TolRainbow23");
export const TolYlOrBr3 = palette("TolYlOrBr3");
export const TolYlOrBr4 = palette("TolYlOrBr4");
export const TolYlOrBr5 = palette("TolYlOrBr5");
export const TolYlOrBr6 = palette("TolYlOrBr6");
export const TolYlOrBr7 = palette("TolYlOrBr7");
export const TolYlOrBr8 = palette("TolYlOrBr8");
export const TolYlOrBr9 = palette("TolYlOrBr9");
export const Turbo3 = palette("Turbo3");
export const Turbo4 = palette("Turbo4");
export const Turbo5 = palette("Turbo5");
export const Turbo6 = palette("Turbo6");
export const Turbo7 = palette("Turbo7");
export const Turbo8 = palette("Turbo8");
export const Turbo9 = palette("Turbo9");
export const Turbo10 = palette("Turbo10");
export const Turbo11 = palette("Turbo11");
export const Turbo256 = palette("Turbo256");
export const Vibrant3 = palette("Vibrant3");
export const Vibrant4 = palette("Vibrant4");
export const Vibrant5 = palette("Vibrant5");
export const Vibrant6 = palette("Vibrant6");
export const Vibrant7 = palette("Vibrant7");
export const Viridis3 = palette("Viridis3");
export const Viridis4 = palette("Viridis4");
export const Viridis5 = palette("Viridis5");
export const Viridis6 = palette("Viridis6");
export const Viridis7 = palette("Viridis7");
export const Viridis8 = palette("Viridis8");
export const Viridis9 = palette("Viridis9");
export const Viridis10 = palette("Viridis10");
export const Viridis11 = palette("Viridis11");
export const Viridis256 = palette("Viridis256");
export const YlGn3 = palette("YlGn3");
export const YlGn4 = palette("YlGn4");
export const YlGn5 = palette("YlGn5");
export const YlGn6 = palette("YlGn6");
export const YlGn7 = palette("YlGn7");
export const YlGn8 = palette("YlGn8");
export const YlGn9 = palette("YlGn9");
export const YlGnBu3 = palette("YlGnBu3");
export const YlGnBu4 = palette("YlGnBu4");
export const YlGnBu5 = palette("YlGnBu5");
export const YlGnBu6 = palette("YlGnBu6");
export const YlGnBu7 = palette("YlGnBu7");
export const YlGnBu8 = palette("YlGnBu8");
export const YlGnBu9 = palette("YlGnBu9");
export const YlOrBr3 = palette("YlOrBr3");
export const YlOrBr4 = palette("YlOrBr4");
export const YlOrBr5 = palette("YlOrBr5");
export const YlOrBr6 = palette("YlOrBr6");
export const YlOrBr7 = palette("YlOrBr7");
export const YlOrBr8 = palette("YlOrBr8");
export const YlOrBr9 = palette("YlOrBr9");
export const YlOrRd3 = palette("YlOrRd3");
export const YlOrRd4 = palette("YlOrRd4");
export const YlOrRd5 = palette("YlOrRd5");
export const YlOrRd6 = palette("YlOrRd6");
export const YlOrRd7 = palette("YlOrRd7");
export const YlOrRd8 = palette("YlOrRd8");
export const YlOrRd9 = palette("YlOrRd9");

export const YlGn = Object.freeze({ 3: YlGn3, 4: YlGn4, 5: YlGn5, 6: YlGn6, 7: YlGn7, 8: YlGn8, 9: YlGn9 });
export const YlGnBu = Object.freeze({ 3: YlGnBu3, 4: YlGnBu4, 5: YlGnBu5, 6: YlGnBu6, 7: YlGnBu7, 8: YlGnBu8, 9: YlGnBu9 });
export const GnBu = Object.freeze({ 3: GnBu3, 4: GnBu4, 5: GnBu5, 6: GnBu6, 7: GnBu7, 8: GnBu8, 9: GnBu9 });
export const BuGn = Object.freeze({ 3: BuGn3, 4: BuGn4, 5: BuGn5, 6: BuGn6, 7: BuGn7, 8: BuGn8, 9: BuGn9 });
export const PuBuGn = Object.freeze({ 3: PuBuGn3, 4: PuBuGn4, 5: PuBuGn5, 6: PuBuGn6, 7: PuBuGn7, 8: PuBuGn8, 9: PuBuGn9 });
export const PuBu = Object.freeze({ 3: PuBu3, 4: PuBu4, 5: PuBu5, 6: PuBu6, 7: PuBu7, 8: PuBu8, 9: PuBu9 });
export const BuPu = Object.freeze({ 3: BuPu3, 4: BuPu4, 5: BuPu5, 6: BuPu6, 7: BuPu7, 8: BuPu8, 9: BuPu9 });
export const RdPu = Object.freeze({ 3: RdPu3, 4: RdPu4, 5: RdPu5, 6: RdPu6, 7: RdPu7, 8: RdPu8, 9: RdPu9 });
export const PuRd = Object.freeze({ 3: PuRd3, 4: PuRd4, 5: PuRd5, 6: PuRd6, 7: PuRd7, 8: PuRd8, 9: PuRd9 });
export const OrRd = Object.freeze({ 3: OrRd3, 4: OrRd4, 5: OrRd5, 6: OrRd6, 7: OrRd7, 8: OrRd8, 9: OrRd9 });
export const YlOrRd = Object.freeze({ 3: YlOrRd3, 4: YlOrRd4, 5: YlOrRd5, 6: YlOrRd6, 7: YlOrRd7, 8: YlOrRd8, 9: YlOrRd9 });
export const YlOrBr = Object.freeze({ 3: YlOrBr3, 4: YlOrBr4, 5: YlOrBr5, 6: YlOrBr6, 7: YlOrBr7, 8: YlOrBr8, 9: YlOrBr9 });
export const Purples = Object.freeze({ 3: Purples3, 4: Purples4, 5: Purples5, 6: Purples6, 7: Purples7, 8: Purples8, 9: Purples9, 256: Purples256 });
export const Blues = Object.freeze({ 3: Blues3, 4: Blues4, 5: Blues5, 6: Blues6, 7: Blues7, 8: Blues8, 9: Blues9, 256: Blues256 });
export const Greens = Object.freeze({ 3: Greens3, 4: Greens4, 5: Greens5, 6: Greens6, 7: Greens7, 8: Greens8, 9: Greens9, 256: Greens256 });
export const Oranges = Object.freeze({ 3: Oranges3, 4: Oranges4, 5: Oranges5, 6: Oranges6, 7: Oranges7, 8: Oranges8, 9: Oranges9, 256: Oranges256 });
export const Reds = Object.freeze({ 3: Reds3, 4: Reds4, 5: Reds5, 6: Reds6, 7: Reds7, 8: Reds8, 9: Reds9, 256: Reds256 });
export const Greys = Object.freeze({ 3: Greys3, 4: Greys4, 5: Greys5, 6: Greys6, 7: Greys7, 8: Greys8, 9: Greys9, 10: Greys10, 11: Greys11, 256: Greys256 });
export const PuOr = Object.freeze({ 3: PuOr3, 4: PuOr4, 5: PuOr5, 6: PuOr6, 7: PuOr7, 8: PuOr8, 9: PuOr9, 10: PuOr10, 11: PuOr11 });
export const BrBG = Object.freeze({ 3: BrBG3, 4: BrBG4, 5: BrBG5, 6: BrBG6, 7: BrBG7, 8: BrBG8, 9: BrBG9, 10: BrBG10, 11: BrBG11 });
export const PRGn = Object.freeze({ 3: PRGn3, 4: PRGn4, 5: PRGn5, 6: PRGn6, 7: PRGn7, 8: PRGn8, 9: PRGn9, 10: PRGn10, 11: PRGn11 });
export const PiYG = Object.freeze({ 3: PiYG3, 4: PiYG4, 5: PiYG5, 6: PiYG6, 7: PiYG7, 8: PiYG8, 9: PiYG9, 10: PiYG10, 11: PiYG11 });
export const RdBu = Object.freeze({ 3: RdBu3, 4: RdBu4, 5: RdBu5, 6: RdBu6, 7: RdBu7, 8: RdBu8, 9: RdBu9, 10: RdBu10, 11: RdBu11 });
export const RdGy = Object.freeze({ 3: RdGy3, 4: RdGy4, 5: RdGy5, 6: RdGy6, 7: RdGy7, 8: RdGy8, 9: RdGy9, 10: RdGy10, 11: RdGy11 });
export const RdYlBu = Object.freeze({ 3: RdYlBu3, 4: RdYlBu4, 5: RdYlBu5, 6: RdYlBu6, 7: RdYlBu7, 8: RdYlBu8, 9: RdYlBu9, 10: RdYlBu10, 11: RdYlBu11 });
export const Spectral = Object.freeze({ 3: Spectral3, 4: Spectral4, 5: Spectral5, 6: Spectral6, 7: Spectral7, 8: Spectral8, 9: Spectral9, 10: Spectral10, 11: Spectral11 });
export const RdYlGn = Object.freeze({ 3: RdYlGn3, 4: RdYlGn4, 5: RdYlGn5, 6: RdYlGn6, 7: RdYlGn7, 8: RdYlGn8, 9: RdYlGn9, 10: RdYlGn10, 11: RdYlGn11 });
export const Bokeh = Object.freeze({ 3: Bokeh3, 4: Bokeh4, 5: Bokeh5, 6: Bokeh6, 7: Bokeh7, 8: Bokeh8 });
export const Inferno = Object.freeze({ 3: Inferno3, 4: Inferno4, 5: Inferno5, 6: Inferno6, 7: Inferno7, 8: Inferno8, 9: Inferno9, 10: Inferno10, 11: Inferno11, 256: Inferno256 });
export const Magma = Object.freeze({ 3: Magma3, 4: Magma4, 5: Magma5, 6: Magma6, 7: Magma7, 8: Magma8, 9: Magma9, 10: Magma10, 11: Magma11, 256: Magma256 });
export const Plasma = Object.freeze({ 3: Plasma3, 4: Plasma4, 5: Plasma5, 6: Plasma6, 7: Plasma7, 8: Plasma8, 9: Plasma9, 10: Plasma10, 11: Plasma11, 256: Plasma256 });
export const Viridis = Object.freeze({ 3: Viridis3, 4: Viridis4, 5: Viridis5, 6: Viridis6, 7: Viridis7, 8: Viridis8, 9: Viridis9, 10: Viridis10, 11: Viridis11, 256: Viridis256 });
export const Cividis = Object.freeze({ 3: Cividis3, 4: Cividis4, 5: Cividis5, 6: Cividis6, 7: Cividis7, 8: Cividis8, 9: Cividis9, 10: Cividis10, 11: Cividis11, 256: Cividis256 });
export const Turbo = Object.freeze({ 3: Turbo3, 4: Turbo4, 5: Turbo5, 6: Turbo6, 7: Turbo7, 8: Turbo8, 9: Turbo9, 10: Turbo10, 11: Turbo11, 256: Turbo256 });
export const Accent = Object.freeze({ 3: Accent3, 4: Accent4, 5: Accent5, 6: Accent6, 7: Accent7, 8: Accent8 });
export const Dark2 = Object.freeze({ 3: Dark2_3, 4: Dark2_4, 5: Dark2_5, 6: Dark2_6, 7: Dark2_7, 8: Dark2_8 });
export const Paired = Object.freeze({ 3: Paired3, 4: Paired4, 5: Paired5, 6: Paired6, 7: Paired7, 8: Paired8, 9: Paired9, 10: Paired10, 11: Paired11, 12: Paired12 });
export const Pastel1 = Object.freeze({ 3: Pastel1_3, 4: Pastel1_4, 5: Pastel1_5, 6: Pastel1_6, 7: Pastel1_7, 8: Pastel1_8, 9: Pastel1_9 });
export const Pastel2 = Object.freeze({ 3: Pastel2_3, 4: Pastel2_4, 5: Pastel2_5, 6: Pastel2_6, 7: Pastel2_7, 8: Pastel2_8 });
export const Set1 = Object.freeze({ 3: Set1_3, 4: Set1_4, 5: Set1_5, 6: Set1_6, 7: Set1_7, 8: Set1_8, 9: Set1_9 });
export const Set2 = Object.freeze({ 3: Set2_3, 4: Set2_4, 5: Set2_5, 6: Set2_6, 7: Set2_7, 8: Set2_8 });
export const Set3 = Object.freeze({ 3: Set3_3, 4: Set3_4, 5: Set3_5, 6: Set3_6, 7: Set3_7, 8: Set3_8, 9: Set3_9, 10: Set3_10, 11: Set3_11, 12: Set3_12 });
export const Category10 = Object.freeze({ 3: Category10_3, 4: Category10_4, 5: Category10_5, 6: Category10_6, 7: Category10_7, 8: Category10_8, 9: Category10_9, 10: Category10_10 });
export const Category20 = Object.freeze({ 3: Category20_3, 4: Category20_4, 5: Category20_5, 6: Category20_6, 7: Category20_7, 8: Category20_8, 9: Category20_9, 10: Category20_10, 11: Category20_11, 12: Category20_12, 13: Category20_13, 14: Category20_14, 15: Category20_15, 16: Category20_16, 17: Category20_17, 18: Category20_18, 19: Category20_19, 20: Category20_20 });
export const Category20b = Object.freeze({ 3: Category20b_3, 4: Category20b_4, 5: Category20b_5, 6: Category20b_6, 7: Category20b_7, 8: Category20b_8, 9: Category20b_9, 10: Category20b_10, 11: Category20b_11, 12: Category20b_12, 13: Category20b_13, 14: Category20b_14, 15: Category20b_15, 16: Category20b_16, 17: Category20b_17, 18: Category20b_18, 19: Category20b_19, 20: Category20b_20 });
export const Category20c = Object.freeze({ 3: Category20c_3, 4: Category20c_4, 5: Category20c_5, 6: Category20c_6, 7: Category20c_7, 8: Category20c_8, 9: Category20c_9, 10: Category20c_10, 11: Category20c_11, 12: Category20c_12, 13: Category20c_13, 14: Category20c_14, 15: Category20c_15, 16: Category20c_16, 17: Category20c_17, 18: Category20c_18, 19: Category20c_19, 20: Category20c_20 });
export const Colorblind = Object.freeze({ 3: Colorblind3, 4: Colorblind4, 5: Colorblind5, 6: Colorblind6, 7: Colorblind7, 8: Colorblind8 });
export const Bright = Object.freeze({ 3: Bright3, 4: Bright4, 5: Bright5, 6: Bright6, 7: Bright7 });
export const HighContrast = Object.freeze({ 3: HighContrast3 });
export const Vibrant = Object.freeze({ 3: Vibrant3, 4: Vibrant4, 5: Vibrant5, 6: Vibrant6, 7: Vibrant7 });
export const Muted = Object.freeze({ 3: Muted3, 4: Muted4, 5: Muted5, 6: Muted6, 7: Muted7, 8: Muted8 });
export const MediumContrast = Object.freeze({ 3: MediumContrast3, 4: MediumContrast4, 5: MediumContrast5, 6: MediumContrast6 });
export const Light = Object.freeze({ 3: Light3, 4: Light4, 5: Light5, 6: Light6, 7: Light7, 8: Light8, 9: Light9 });
export const Sunset = Object.freeze({ 3: Sunset3, 4: Sunset4, 5: Sunset5, 6: Sunset6, 7: Sunset7, 8: Sunset8, 9: Sunset9, 10: Sunset10, 11: Sunset11 });
export const BuRd = Object.freeze({ 3: BuRd3, 4: BuRd4, 5: BuRd5, 6: BuRd6, 7: BuRd7, 8: BuRd8, 9: BuRd9 });
export const TolPRGn = Object.freeze({ 3: TolPRGn3, 4: TolPRGn4, 5: TolPRGn5, 6: TolPRGn6, 7: TolPRGn7, 8: TolPRGn8, 9: TolPRGn9 });
export const TolYlOrBr = Object.freeze({ 3: TolYlOrBr3, 4: TolYlOrBr4, 5: TolYlOrBr5, 6: TolYlOrBr6, 7: TolYlOrBr7, 8: TolYlOrBr8, 9: TolYlOrBr9 });
export const Iridescent = Object.freeze({ 3: Iridescent3, 4: Iridescent4, 5: Iridescent5, 6: Iridescent6, 7: Iridescent7, 8: Iridescent8, 9: Iridescent9, 10: Iridescent10, 11: Iridescent11, 12: Iridescent12, 13: Iridescent13, 14: Iridescent14, 15: Iridescent15, 16: Iridescent16, 17: Iridescent17, 18: Iridescent18, 19: Iridescent19, 20: Iridescent20, 21: Iridescent21, 22: Iridescent22, 23: Iridescent23 });
export const TolRainbow = Object.freeze({ 3: TolRainbow3, 4: TolRainbow4, 5: TolRainbow5, 6: TolRainbow6, 7: TolRainbow7, 8: TolRainbow8, 9: TolRainbow9, 10: TolRainbow10, 11: TolRainbow11, 12: TolRainbow12, 13: TolRainbow13, 14: TolRainbow14, 15: TolRainbow15, 16: TolRainbow16, 17: TolRainbow17, 18: TolRainbow18, 19: TolRainbow19, 20: TolRainbow20, 21: TolRainbow21, 22: TolRainbow22, 23: TolRainbow23 });

export const brewer = Object.freeze({ YlGn, YlGnBu, GnBu, BuGn, PuBuGn, PuBu, BuPu, RdPu, PuRd, OrRd, YlOrRd, YlOrBr, Purples, Blues, Greens, Oranges, Reds, Greys, PuOr, BrBG, PRGn, PiYG, RdBu, RdGy, RdYlBu, Spectral, RdYlGn, Accent, Dark2, Paired, Pastel1, Pastel2, Set1, Set2, Set3 });
export const d3 = Object.freeze({ Category10, Category20, Category20b, Category20c });
export const bokeh = Object.freeze({ Bokeh });
export const mpl = Object.freeze({ Magma, Inferno, Plasma, Viridis, Cividis, Turbo });
export const tol = Object.freeze({ Bright, HighContrast, Vibrant, Muted, MediumContrast, Light, Sunset, BuRd, TolPRGn, TolYlOrBr, Iridescent, TolRainbow });
export const colorblind = Object.freeze({ Colorblind });

/** All groups of palettes. */
export const all_palettes = Object.freeze({ YlGn, YlGnBu, GnBu, BuGn, PuBuGn, PuBu, BuPu, RdPu, PuRd, OrRd, YlOrRd, YlOrBr, Purples, Blues, Greens, Oranges, Reds, Greys, PuOr, BrBG, PRGn, PiYG, RdBu, RdGy, RdYlBu, Spectral, RdYlGn, Bokeh, Inferno, Magma, Plasma, Viridis, Cividis, Turbo, Accent, Dark2, Paired, Pastel1, Pastel2, Set1, Set2, Set3, Category10, Category20, Category20b, Category20c, Colorblind, Bright, HighContrast, Vibrant, Muted, MediumContrast, Light, Sunset, BuRd, TolPRGn, TolYlOrBr, Iridescent, TolRainbow });

/** All groups of palettes, without the long ones of 256 colours. */
export const small_palettes = Object.freeze({
  YlGn: YlGn,
  YlGnBu: YlGnBu,
  GnBu: GnBu,
  BuGn: BuGn,
  PuBuGn: PuBuGn,
  PuBu: PuBu,
  BuPu: BuPu,
  RdPu: RdPu,
  PuRd: PuRd,
  OrRd: OrRd,
  YlOrRd: YlOrRd,
  YlOrBr: YlOrBr,
  Purples: Object.freeze({ 3: Purples3, 4: Purples4, 5: Purples5, 6: Purples6, 7: Purples7, 8: Purples8, 9: Purples9 }),
  Blues: Object.freeze({ 3: Blues3, 4: Blues4, 5: Blues5, 6: Blues6, 7: Blues7, 8: Blues8, 9: Blues9 }),
  Greens: Object.freeze({ 3: Greens3, 4: Greens4, 5: Greens5, 6: Greens6, 7: Greens7, 8: Greens8, 9: Greens9 }),
  Oranges: Object.freeze({ 3: Oranges3, 4: Oranges4, 5: Oranges5, 6: Oranges6, 7: Oranges7, 8: Oranges8, 9: Oranges9 }),
  Reds: Object.freeze({ 3: Reds3, 4: Reds4, 5: Reds5, 6: Reds6, 7: Reds7, 8: Reds8, 9: Reds9 }),
  Greys: Object.freeze({ 3: Greys3, 4: Greys4, 5: Greys5, 6: Greys6, 7: Greys7, 8: Greys8, 9: Greys9, 10: Greys10, 11: Greys11 }),
  PuOr: PuOr,
  BrBG: BrBG,
  PRGn: PRGn,
  PiYG: PiYG,
  RdBu: RdBu,
  RdGy: RdGy,
  RdYlBu: RdYlBu,
  Spectral: Spectral,
  RdYlGn: RdYlGn,
  Bokeh: Bokeh,
  Inferno: Object.freeze({ 3: Inferno3, 4: Inferno4, 5: Inferno5, 6: Inferno6, 7: Inferno7, 8: Inferno8, 9: Inferno9, 10: Inferno10, 11: Inferno11 }),
  Magma: Object.freeze({ 3: Magma3, 4: Magma4, 5: Magma5, 6: Magma6, 7: Magma7, 8: Magma8, 9: Magma9, 10: Magma10, 11: Magma11 }),
  Plasma: Object.freeze({ 3: Plasma3, 4: Plasma4, 5: Plasma5, 6: Plasma6, 7: Plasma7, 8: Plasma8, 9: Plasma9, 10: Plasma10, 11: Plasma11 }),
  Viridis: Object.freeze({ 3: Viridis3, 4: Viridis4, 5: Viridis5, 6: Viridis6, 7: Viridis7, 8: Viridis8, 9: Viridis9, 10: Viridis10, 11: Viridis11 }),
  Cividis: Object.freeze({ 3: Cividis3, 4: Cividis4, 5: Cividis5, 6: Cividis6, 7: Cividis7, 8: Cividis8, 9: Cividis9, 10: Cividis10, 11: Cividis11 }),
  Turbo: Object.freeze({ 3: Turbo3, 4: Turbo4, 5: Turbo5, 6: Turbo6, 7: Turbo7, 8: Turbo8, 9: Turbo9, 10: Turbo10, 11: Turbo11 }),
  Accent: Accent,
  Dark2: Dark2,
  Paired: Paired,
  Pastel1: Pastel1,
  Pastel2: Pastel2,
  Set1: Set1,
  Set2: Set2,
  Set3: Set3,
  Category10: Category10,
  Category20: Category20,
  Category20b: Category20b,
  Category20c: Category20c,
  Colorblind: Colorblind,
  Bright: Bright,
  HighContrast: HighContrast,
  Vibrant: Vibrant,
  Muted: Muted,
  MediumContrast: MediumContrast,
  Light: Light,
  Sunset: Sunset,
  BuRd: BuRd,
  TolPRGn: TolPRGn,
  TolYlOrBr: TolYlOrBr,
  Iridescent: Iridescent,
  TolRainbow: TolRainbow,
});

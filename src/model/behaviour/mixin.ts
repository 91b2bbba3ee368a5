// The types of mixins for behaviours. A behaviour declares the members that it adds as an interface, since declaration files
// cannot contain the type of a class expression with private members.
import type { Model } from "../model.js";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the language demands any[] in the constructor of a mixin
export type ModelConstructor<Added = Model> = abstract new (...attributes: any[]) => Added;

// The shape of a class that a behaviour can be put under, and of what it adds. Behaviours name what they add as an
// interface, since the type of a class expression with private members cannot be written into declarations.
import type { Model } from "../model.js";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the language demands any[] in the constructor of a mixin
export type ModelConstructor<Added = Model> = abstract new (...attributes: any[]) => Added;

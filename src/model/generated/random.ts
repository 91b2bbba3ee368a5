// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

/** The properties of `RandomGenerator`. */
export interface RandomGeneratorProps extends ModelProps {}
/** A random number generator. A base class of other models. */
export interface RandomGenerator {}
export abstract class RandomGenerator extends Model {
  constructor(attributes?: Partial<RandomGeneratorProps>) {
    super(attributes);
  }
}
define(RandomGenerator, "RandomGenerator");

interface ParkMillerLCGOwn {
  /** Default: `null`. */
  seed: number | null;
}
/** The properties of `ParkMillerLCG`. */
export interface ParkMillerLCGProps extends RandomGeneratorProps, ParkMillerLCGOwn {}
/** A random number generator with a seed. */
export interface ParkMillerLCG extends ParkMillerLCGOwn {}
export class ParkMillerLCG extends RandomGenerator {
  constructor(attributes?: Partial<ParkMillerLCGProps>) {
    super(attributes);
  }
}
define(ParkMillerLCG, "ParkMillerLCG");

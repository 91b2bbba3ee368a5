// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

export interface RandomGeneratorProps extends ModelProps {}
/** A base of other models. */
export interface RandomGenerator extends RandomGeneratorProps {}
export abstract class RandomGenerator extends Model {
  constructor(attributes?: Partial<RandomGeneratorProps>) {
    super(attributes);
  }
}
define(RandomGenerator, "RandomGenerator");

export interface ParkMillerLCGProps extends RandomGeneratorProps {
  /** Default: `null`. */
  seed: number | null;
}
export interface ParkMillerLCG extends ParkMillerLCGProps {}
export class ParkMillerLCG extends RandomGenerator {
  constructor(attributes?: Partial<ParkMillerLCGProps>) {
    super(attributes);
  }
}
define(ParkMillerLCG, "ParkMillerLCG");

// A transform that browsers compute.
import type * as p from "@bokeh/bokehjs/build/js/lib/core/properties.js";
import { Transform } from "@bokeh/bokehjs/build/js/lib/models/transforms/transform.js";

type ScaledProps = Transform.Props & { factor: p.Property<number> };

export interface Scaled extends p.AttrsOf<ScaledProps> {}

export class Scaled extends Transform<number, number> {
  declare properties: ScaledProps;

  constructor(attrs?: Partial<p.AttrsOf<ScaledProps>>) {
    super(attrs);
  }

  static {
    this.define<ScaledProps>(({ Float }) => ({ factor: [Float, 1] }));
  }

  compute(x: number): number {
    return this.factor * x;
  }

  v_compute(xs: ArrayLike<number>): number[] {
    return Array.from(xs, (x) => this.compute(x));
  }
}

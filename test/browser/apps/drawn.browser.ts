// A glyph and a tool as BokehJS has them: squares with a side per row, and a button that counts its clicks.
import type * as p from "@bokeh/bokehjs/build/js/lib/core/properties.js";
import * as properties from "@bokeh/bokehjs/build/js/lib/core/properties.js";
import { XYGlyph, XYGlyphView } from "@bokeh/bokehjs/build/js/lib/models/glyphs/xy_glyph.js";
import { ActionTool, ActionToolView } from "@bokeh/bokehjs/build/js/lib/models/tools/actions/action_tool.js";

export class SquaresView extends XYGlyphView {
  declare model: Squares;
  declare side: p.Uniform<number>;

  protected override _paint(ctx: CanvasRenderingContext2D, indices: number[]): void {
    ctx.fillStyle = "#0000ff";
    for (const i of indices) {
      const side = this.side.get(i);
      ctx.fillRect(this.sx[i]! - side / 2, this.sy[i]! - side / 2, side, side);
    }
  }
}

type SquaresProps = XYGlyph.Props & { side: p.NumberSpec };

export interface Squares extends p.AttrsOf<SquaresProps> {}

export class Squares extends XYGlyph {
  declare properties: SquaresProps;
  declare __view_type__: SquaresView;

  constructor(attrs?: Partial<p.AttrsOf<SquaresProps>>) {
    super(attrs);
  }

  static {
    this.prototype.default_view = SquaresView;
    this.define<SquaresProps>(() => ({ side: [properties.NumberSpec, { value: 10 }] }));
  }
}

export class CounterView extends ActionToolView {
  declare model: Counter;

  doit(): void {
    this.model.count += 1;
  }
}

type CounterProps = ActionTool.Props & { count: p.Property<number> };

export interface Counter extends p.AttrsOf<CounterProps> {}

export class Counter extends ActionTool {
  declare properties: CounterProps;
  declare __view_type__: CounterView;

  constructor(attrs?: Partial<p.AttrsOf<CounterProps>>) {
    super(attrs);
  }

  override tool_name = "Count";
  override tool_icon = "bk-tool-icon-reset";

  static {
    this.prototype.default_view = CounterView;
    this.define<CounterProps>(({ Int }) => ({ count: [Int, 0] }));
  }
}

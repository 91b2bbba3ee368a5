// A widget as BokehJS has them: a bar as long as its value; a click makes it longer, a double click sends an event.
import { ModelEvent } from "@bokeh/bokehjs/build/js/lib/core/bokeh_events.js";
import { div } from "@bokeh/bokehjs/build/js/lib/core/dom.js";
import type * as p from "@bokeh/bokehjs/build/js/lib/core/properties.js";
import type { StyleSheetLike } from "@bokeh/bokehjs/build/js/lib/core/dom.js";
import { Widget, WidgetView } from "@bokeh/bokehjs/build/js/lib/models/widgets/widget.js";
// @ts-expect-error a style sheet becomes its text
import css from "./gauge.css";

class Peaked extends ModelEvent {
  constructor(readonly value: number) {
    super();
  }
  static {
    this.prototype.event_name = "peaked";
  }
  protected override get event_values() {
    return { ...super.event_values, value: this.value };
  }
}

export class GaugeView extends WidgetView {
  declare model: Gauge;
  private bar!: HTMLElement;

  override stylesheets(): StyleSheetLike[] {
    return [...super.stylesheets(), css as string];
  }

  override connect_signals(): void {
    super.connect_signals();
    this.connect(this.model.properties.value.change, () => this.show());
  }

  override render(): void {
    super.render();
    this.bar = div({ class: "bar" });
    const track = div({ class: "track" }, this.bar);
    track.addEventListener("click", () => this.push());
    this.shadow_el.append(track);
    this.show();
  }

  private push(): void {
    const { value, max } = this.model;
    this.model.value = Math.min(max, value + 10);
    if (this.model.value === max) this.model.trigger_event(new Peaked(max));
  }

  private show(): void {
    this.bar.style.width = `${(100 * this.model.value) / this.model.max}%`;
  }
}

type GaugeProps = Widget.Props & { value: p.Property<number>; max: p.Property<number> };

export interface Gauge extends p.AttrsOf<GaugeProps> {}

export class Gauge extends Widget {
  declare properties: GaugeProps;
  declare __view_type__: GaugeView;

  constructor(attrs?: Partial<p.AttrsOf<GaugeProps>>) {
    super(attrs);
  }

  static {
    this.prototype.default_view = GaugeView;
    this.define<GaugeProps>(({ Float }) => ({ value: [Float, 0], max: [Float, 100] }));
  }
}

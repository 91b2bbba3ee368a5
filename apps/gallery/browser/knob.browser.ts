// The knob of custom-model.ts in the browser: a widget whose class declares the same properties as on the server.
import { ModelEvent } from "@bokeh/bokehjs/build/js/lib/core/bokeh_events.js";
import type * as p from "@bokeh/bokehjs/build/js/lib/core/properties.js";
import type { StyleSheetLike } from "@bokeh/bokehjs/build/js/lib/core/dom.js";
import { Widget, WidgetView } from "@bokeh/bokehjs/build/js/lib/models/widgets/widget.js";

class Rested extends ModelEvent {
  constructor(readonly value: number) {
    super();
  }
  static {
    this.prototype.event_name = "rested";
  }
  protected override get event_values() {
    return { ...super.event_values, value: this.value };
  }
}

const LOOK = `
  :host { width: 96px; text-align: center; font: 13px sans-serif; color: #444444 }
  svg { display: block; margin: 0 auto; cursor: ns-resize; touch-action: none; user-select: none; outline-offset: 2px }
`;
const SWEEP = 270;

function arc(degrees: number): string {
  const turn = ((degrees + 135) * Math.PI) / 180;
  const isLarge = degrees > 180 ? 1 : 0;
  const from = (135 * Math.PI) / 180;
  const place = (angle: number): string => `${40 + 32 * Math.cos(angle)} ${40 + 32 * Math.sin(angle)}`;
  return `M ${place(from)} A 32 32 0 ${isLarge} 1 ${place(turn)}`;
}

export class KnobView extends WidgetView {
  declare model: Knob;
  private dial!: HTMLElement;

  override stylesheets(): StyleSheetLike[] {
    return [...super.stylesheets(), LOOK];
  }

  override connect_signals(): void {
    super.connect_signals();
    for (const property of Object.values(this.model.properties)) this.connect(property.change, () => this.show());
  }

  override render(): void {
    super.render();
    this.dial = document.createElement("div");
    this.shadow_el.append(this.dial);
    this.show();
    this.dial.addEventListener("pointerdown", (event) => {
      this.dial.setPointerCapture(event.pointerId);
      const { value, start, end } = this.model;
      this.dial.onpointermove = ({ clientY }) => this.turn(value + ((event.clientY - clientY) / 150) * (end - start));
    });
    this.dial.addEventListener("pointerup", () => {
      this.dial.onpointermove = null;
      this.model.trigger_event(new Rested(this.model.value));
    });
    this.dial.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowUp" ? 1 : key === "ArrowDown" ? -1 : 0;
      if (step !== 0) this.turn(this.model.value + (step * (this.model.end - this.model.start)) / 50);
    });
  }

  private turn(value: number): void {
    this.model.value = Math.min(this.model.end, Math.max(this.model.start, value));
  }

  private show(): void {
    const { title, start, end, value, color } = this.model;
    const part = (value - start) / (end - start);
    const hue = typeof color === "string" ? color : "gray";
    this.dial.tabIndex = 0;
    this.dial.innerHTML = `
      <svg width="80" height="76" fill="none" stroke-width="9" stroke-linecap="round">
        <path d="${arc(SWEEP)}" stroke="#e3e6ea"/><path d="${arc(Math.max(1, part * SWEEP))}"/>
        <text x="40" y="46" text-anchor="middle" fill="#333333" font-size="16">${value.toFixed(1)}</text>
      </svg><span></span>`;
    this.dial.querySelectorAll("path")[1]?.setAttribute("stroke", hue);
    this.dial.querySelector("span")?.append(title);
  }
}

type KnobProps = Widget.Props & {
  title: p.Property<string>;
  start: p.Property<number>;
  end: p.Property<number>;
  value: p.Property<number>;
  color: p.Property<unknown>;
};

export interface Knob extends p.AttrsOf<KnobProps> {}

export class Knob extends Widget {
  declare properties: KnobProps;
  declare __view_type__: KnobView;

  constructor(attrs?: Partial<p.AttrsOf<KnobProps>>) {
    super(attrs);
  }

  static {
    this.prototype.default_view = KnobView;
    this.define<KnobProps>(({ Float, Str, Color }) => ({
      title: [Str, "knob"],
      start: [Float, 0],
      end: [Float, 10],
      value: [Float, 0],
      color: [Color, "#3a86ff"],
    }));
  }
}

// What the tests of large data use of BokehJS in a page: its types there, for functions that run in the page.

export interface PageRange {
  readonly start: number;
  readonly end: number;
}

export interface PagePlotView {
  readonly canvas_view: {
    readonly events_el: { dispatchEvent(event: unknown): void; getBoundingClientRect(): { x: number; y: number } };
  };
  _actual_paint(...args: unknown[]): unknown;
  reset(): void;
}

/** `Bokeh` in a page whose plots are such models. */
export interface PageBokeh<Plot> {
  readonly documents: readonly { get_model_by_name(name: string): Plot }[];
  readonly index: { find_one(model: Plot): PagePlotView };
}

export interface PageEvents {
  readonly WheelEvent: new (type: string, init: object) => unknown;
  readonly PointerEvent: new (type: string, init: object) => unknown;
}

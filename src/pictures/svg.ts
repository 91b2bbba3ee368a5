// Combines the plots of a page into one SVG. BokehJS exports each root as SVG; they keep their positions in the page.
import type { DrawnPage } from "./drawn-page.js";
import type { PictureSize } from "./picture-options.js";

interface PlacedSvg {
  readonly x: number;
  readonly y: number;
  readonly svg: string;
}

interface RootView {
  readonly el: Element;
  export(type: "svg"): { readonly ctx: { get_serialized_svg(fixNamedEntities: boolean): string } };
}

declare const Bokeh: { readonly index: Iterable<RootView> };

/** BokehJS writes each text twice, the second time as an outline that is usually invisible. */
const INVISIBLE_TEXT = /<text fill="none"[^>]*stroke-opacity="0"[^>]*>[^<]*<\/text>/g;

export async function svgOf({ page, box }: DrawnPage, { scale }: PictureSize): Promise<string> {
  const all = await page.evaluate(svgOfRoots);
  const placed = all.map(({ x, y, svg }) =>
    svg.replace(INVISIBLE_TEXT, "").replace("<svg", `<svg x="${x - box.x}" y="${y - box.y}"`),
  );
  const { width, height } = box;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" ` +
    `viewBox="0 0 ${width} ${height}">${placed.join("")}</svg>`
  );
}

/** Runs in the page. */
function svgOfRoots(): PlacedSvg[] {
  return [...Bokeh.index].flatMap((view) => {
    const { x, y, width, height } = view.el.getBoundingClientRect();
    return width * height === 0 ? [] : [{ x, y, svg: view.export("svg").ctx.get_serialized_svg(true) }];
  });
}

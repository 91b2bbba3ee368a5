// A drawn page as PDF: one sheet, as large as the content.
import type { DrawnPage } from "./drawn-page.js";
import type { PictureSize } from "./picture-options.js";

export async function printPage({ page, box }: DrawnPage, { scale }: PictureSize): Promise<Uint8Array> {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(dropUnseenTexts);
  return page.pdf({
    width: `${(box.x + box.width) * scale}px`,
    height: `${(box.y + box.height) * scale}px`,
    scale,
    printBackground: true,
    pageRanges: "1",
  });
}

/** Runs in the page: BokehJS draws each text twice, and whoever searches or copies would find both. */
function dropUnseenTexts(): void {
  const drop = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches('text[fill="none"][stroke-opacity="0"]')) element.remove();
      else if (element.shadowRoot !== null) drop(element.shadowRoot);
    }
  };
  drop(document);
}

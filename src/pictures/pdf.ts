// Prints a drawn page as PDF: one sheet, as large as the content.
import type { DrawnPage } from "./drawn-page.js";
import type { PictureSize } from "./picture-options.js";

export async function printPage({ page, box }: DrawnPage, { scale }: PictureSize): Promise<Uint8Array> {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(removeInvisibleTexts);
  return page.pdf({
    width: `${(box.x + box.width) * scale}px`,
    height: `${(box.y + box.height) * scale}px`,
    scale,
    printBackground: true,
    pageRanges: "1",
  });
}

/** Runs in the page. BokehJS draws each text twice, and searching in the PDF would find both. */
function removeInvisibleTexts(): void {
  const removeIn = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches('text[fill="none"][stroke-opacity="0"]')) element.remove();
      else if (element.shadowRoot !== null) removeIn(element.shadowRoot);
    }
  };
  removeIn(document);
}

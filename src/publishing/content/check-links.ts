// Links of a published document: they must not run code, or show content of the document's author under the name of the
// server.
import { PlotctlError } from "../../base/errors.js";
import { isTypedArray, NDArray } from "../../base/ndarray.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { explicitValues } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import { Value } from "../../serialize/specs.js";

const UNSAFE = /^(javascript|vbscript|data):/;
/** Attributes of HTML that lead somewhere; pictures may be data. */
const LINK_ATTRIBUTE = /(?:^|[\s"'/])(?:xlink:)?(?:href|action|formaction)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi;

/** Throws PlotctlError UNSAFE_LINK. */
export function checkLinks(models: Iterable<HasProps>): void {
  const all = [...models];
  for (const model of all) {
    for (const [attr, value] of Object.entries(explicitValues(model))) {
      if (attr === "data") continue;
      const isLink = isUrlOf(model, attr);
      visitTexts(value, (text) => {
        if (isLink && isUnsafe(text)) throw unsafe(model, attr, text);
        if (text.includes("<")) checkMarkup(text, model, attr);
      });
    }
  }
  // `@column` at the start of an address: the column decides where it leads.
  if (all.some((model) => isOpenUrl(model) && /^\s*[@$%]/.test(String(explicitValues(model)["url"]))))
    checkColumns(all);
}

function isOpenUrl(model: HasProps): boolean {
  return model[INFO].typeName === "OpenURL";
}

function isUrlOf(model: HasProps, attr: string): boolean {
  return attr === "url" ? isOpenUrl(model) : attr === "href";
}

function checkMarkup(text: string, model: HasProps, attr: string): void {
  for (const [, double, single, bare] of text.matchAll(LINK_ATTRIBUTE)) {
    const target = double ?? single ?? bare ?? "";
    if (isUnsafe(withoutEntities(target))) throw unsafe(model, attr, target);
  }
}

function checkColumns(models: readonly HasProps[]): void {
  for (const model of models) {
    const { data } = explicitValues(model);
    if (data !== undefined)
      visitTexts(data, (text) => {
        if (isUnsafe(text)) throw unsafe(model, "data", text);
      });
  }
}

/** As browsers read an address: without control characters and spaces before the scheme, in any case. */
function isUnsafe(url: string): boolean {
  const scheme = url
    .slice(0, 200)
    .replace(/[\p{Cc}\s]/gu, "")
    .toLowerCase();
  return UNSAFE.test(scheme);
}

const NAMED: Readonly<Record<string, string>> = { colon: ":", tab: "\t", newline: "\n", amp: "&" };

function withoutEntities(text: string): string {
  return text.slice(0, 2000).replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Calls `visit` for each text of a value, but not for those of models in it. */
function visitTexts(value: unknown, visit: (text: string) => void): void {
  if (typeof value === "string") visit(value);
  else if (Array.isArray(value) || value instanceof Set) for (const item of value) visitTexts(item, visit);
  else if (value instanceof Map) for (const item of value.values()) visitTexts(item, visit);
  else if (value instanceof Value) visitTexts(value.value, visit);
  else if (value instanceof NDArray) visitTexts(isTypedArray(value.data) ? undefined : value.data, visit);
  else if (isPlainObject(value)) for (const item of Object.values(value)) visitTexts(item, visit);
}

function unsafe(model: HasProps, attr: string, url: string): PlotctlError {
  return new PlotctlError(
    "UNSAFE_LINK",
    `${model[INFO].typeName}.${attr}: a link to ${show(url)} cannot be published.`,
    {
      hint: "Use http, https or mailto addresses.",
    },
  );
}

// What an app says about itself, without a session being made.
import type { ServedApp } from "../../hosting/session-directory.js";
import { answer, type Context } from "../answers.js";

/** `{"url": "/sliders", "data": {…}}`; the data is the app's object, or what its function returns now. */
export async function metadataHandler(ctx: Context, { route, application }: ServedApp): Promise<void> {
  const { metadata } = application;
  const data: unknown = typeof metadata === "function" ? await (metadata as () => unknown)() : metadata;
  answer(ctx, "application/json", JSON.stringify({ url: route, data: data ?? {} }));
}

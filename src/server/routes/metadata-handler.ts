// What an app says about itself, without a session.
import type { ServedApp } from "../../hosting/session-directory.js";
import { answer, answerHead, JSON_TYPE, type Context } from "../answers.js";

/** `{"url": "/sliders", "data": {…}}`, with the parameters of the address; the data is the app's object, or what its function returns now. */
export async function metadataHandler(ctx: Context, { route, application }: ServedApp): Promise<void> {
  if (ctx.method === "HEAD") return answerHead(ctx, JSON_TYPE);
  const { metadata } = application;
  const data: unknown = typeof metadata === "function" ? await (metadata as () => unknown)() : metadata;
  answer(ctx, JSON_TYPE, JSON.stringify({ url: ctx.state.location?.page ?? route, data: data ?? {} }));
}

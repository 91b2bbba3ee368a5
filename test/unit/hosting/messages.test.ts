// Messages to the scripts of pages arrive as they were sent, or are rejected by the sending call.
import type { Document } from "../../../src/document/document.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { Decoder } from "../../../src/serialize/decoder.js";
import { Div } from "../../../src/model/generated/widgets.js";
import { host, nextTurn } from "./listener.js";

const noModels = {
  find: (id: string) => ({ id }),
  begin: () => ({ model: {}, finish: () => undefined }),
};

async function shown() {
  let doc: Document | undefined;
  const { reader } = await host((own) => {
    doc = own;
    own.add_root(new Div());
  });
  const page = await reader();
  return { doc: doc as unknown as Document, page };
}

it.each<[string, Json]>([
  [
    "an object with a type, which means more on the wire",
    { type: "set", id: "x", entries: [1], values: { type: "map" } },
  ],
  ["numbers that JSON has not", { of: [NaN, Infinity, -0.5] }],
  ["null, and texts", [null, "text", { a: { b: [true] } }]],
])("a message arrives as it was sent: %s", async (_what, data) => {
  const { doc, page } = await shown();
  doc.send_message("news", data);
  await nextTurn();
  const [event] = page.take()[0]?.content.events as unknown as { msg_type: string; msg_data: Json }[];
  expect(event?.msg_type).toBe("news");
  const decoded = new Decoder(noModels).decode(event?.msg_data ?? null);
  expect(JSON.stringify(decoded)).toBe(JSON.stringify(data));
});

it.each<[string, unknown, string]>([
  ["a function", { deep: [() => 1] }, 'expected data, got function (anonymous) at ["deep"][0]'],
  ["an instance of a class", new Error("x"), "got Error (only plain objects can be sent)"],
  ["a model", new Div(), "expected data, got Div("],
  ["an integer beyond 2^53", 2n ** 64n, "expected integers up to 2^53"],
])("a message with %s is rejected, and is not sent", async (_what, data, message) => {
  const { doc, page } = await shown();
  expect(() => doc.send_message("news", data as Json)).toThrow(`send_message("news"): `);
  expect(() => doc.send_message("news", data as Json)).toThrow(message);
  expect(() => doc.send_message(5 as never, null)).toThrow("expected a text as the type of the message, got 5");
  await nextTurn();
  expect(page.take()).toEqual([]);
});

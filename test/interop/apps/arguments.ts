// Shows the arguments of its request.
import { curdoc } from "plotctl";
import { Div } from "plotctl/models";

const { request } = curdoc().session_context as {
  request: { arguments: Readonly<Record<string, readonly Uint8Array[]>> };
};
const seen = Object.entries(request.arguments).map(([name, values]) => [
  name,
  values.map((value) => Buffer.from(value).toString()),
]);
curdoc().title = "Arguments";
curdoc().add_root(new Div({ name: "arguments", text: JSON.stringify(Object.fromEntries(seen)) }));

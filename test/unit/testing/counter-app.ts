// An app with an author's model, which reports events of its own.
import { curdoc } from "plotctl";
import { Counter } from "./counter.js";

const counter = new Counter({ name: "hits" });
counter.on_event("counted", ({ by }) => (counter.count += Number(by)));
curdoc().add_root(counter);

// A document of 10 MB.
import { curdoc } from "plotctl";
import { ColumnDataSource } from "plotctl/models";

const x = Float64Array.from({ length: 1_250_000 }, (_, index) => index / 2);
curdoc().add_root(new ColumnDataSource({ name: "source", data: { x } }));

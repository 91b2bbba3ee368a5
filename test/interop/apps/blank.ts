// Has no roots: clients push documents to it.
import { curdoc } from "plotctl";

curdoc().title = "Blank";

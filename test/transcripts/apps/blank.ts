// Has no roots: a place to push documents to.
import { curdoc } from "plotctl";

curdoc().title = "Blank";

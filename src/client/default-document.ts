// A plain script has a document without asking: whoever loads plotctl/client outside of any app gets one from curdoc().
import { allowDefaultDocument } from "../document/current.js";

allowDefaultDocument();

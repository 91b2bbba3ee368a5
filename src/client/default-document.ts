// Importing plotctl/client outside of an app lets curdoc() return a default document, so that plain scripts have one.
import { allowDefaultDocument } from "../document/current.js";

allowDefaultDocument();

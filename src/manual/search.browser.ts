// The search of the manual's pages, loaded when it is first opened: hands the search over the index to the page's script.
import { readIndex, search, type Found } from "./search.js";

declare global {
  // Written by assets/search-index.js.
  var plotctlIndex: string;
  var plotctlSearch: (query: string) => readonly Found[];
}

const index = readIndex(globalThis.plotctlIndex);
globalThis.plotctlSearch = (query) => search(index, query);

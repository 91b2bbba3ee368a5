// The module plotctl/app-element, for bundlers: defines the element <plotctl-app>. Servers send the same two files as one
// script, js/plotctl-app.js.
import "./app-place.js";
import "./plotctl-app.js";

// A model of an app's author, in a module that the app and its test import.
import { Int, data_model } from "plotctl/extension";

export class Counter extends data_model("TestedCounter", { count: Int(0) }) {}
export class Unused extends data_model("TestedUnused", {}) {}

// The options of the commands that begin a project and check it.
import { TEMPLATES } from "../scaffold/templates.js";
import { ARGS, toggle, value, type OptionWords } from "./option-words.js";

export const CHECK_OPTIONS: OptionWords = {
  html: toggle("warn of callbacks, which a page made by plotctl html cannot run"),
  ...ARGS,
};

export const INIT_OPTIONS: OptionWords = {
  template: value(`what to begin with: ${TEMPLATES.map(({ name }) => name).join(", ")}`),
};

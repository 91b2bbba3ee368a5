// plotctl/io: plots of a plain script in files, in browsers and as pictures.
import "../client/default-document.js";

export { curdoc } from "../document/current.js";
export { output_file, reset_output, type OutputFileOptions } from "../io/output.js";
export { save, type SaveOptions } from "../io/save.js";
export { show, type ShowOptions } from "../io/show.js";
export { output_server, type OutputServerOptions } from "../client/output-server.js";
export {
  export_pdf,
  export_png,
  export_svg,
  get_screenshot_as_png,
  get_svg,
  type ExportOptions,
} from "../pictures/export.js";
export type { PictureOptions } from "../pictures/picture-options.js";
export { CDN, INLINE, type ResourceMode, type ResourceOptions, type Resources } from "../embed/standalone/resources.js";
export type { Subject } from "../embed/standalone/subject.js";

// plotctl/embed: plots and apps in pages of other sites.
export { autoload_static } from "../embed/standalone/autoload-static.js";
export {
  components,
  type ComponentModels,
  type ComponentsOptions,
  type RenderRoot,
} from "../embed/standalone/components.js";
export { json_item, type JsonItem } from "../embed/standalone/json-item.js";
export { CDN, INLINE, type ResourceMode, type ResourceOptions, type Resources } from "../embed/standalone/resources.js";
export {
  server_document,
  server_session,
  type ServerDocumentOptions,
  type ServerSessionOptions,
} from "../embed/autoload/server-document.js";
export { file_html, type FileHtmlOptions } from "../embed/standalone/file-html.js";
export type { Subject } from "../embed/standalone/subject.js";

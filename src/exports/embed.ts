// plotctl/embed: plots and apps in pages of somebody's own.
export { autoload_static } from "../embed/autoload-static.js";
export { components, type ComponentModels, type ComponentsOptions, type RenderRoot } from "../embed/components.js";
export { json_item, type JsonItem } from "../embed/json-item.js";
export { CDN, INLINE, type ResourceMode, type ResourceOptions, type Resources } from "../embed/resources.js";
export {
  server_document,
  server_session,
  type ServerDocumentOptions,
  type ServerSessionOptions,
} from "../embed/server-document.js";
export { file_html, type FileHtmlOptions } from "../embed/standalone-page.js";
export type { Subject } from "../embed/subject.js";

// Checks the page template of an app by rendering it with the document of the app's first run.
import { randomUUID } from "node:crypto";
import type { AppTemplate } from "../application/handler.js";
import type { Document } from "../document/document.js";
import { PageTemplate } from "../embed/templates/template.js";
import { problemOf, type Problem } from "./problem.js";

/** `ofFolder` is the template in the app's folder, which is used if the document has none. */
export function templateProblems(doc: Document, ofFolder: AppTemplate | undefined): Problem[] {
  const source = doc.template ?? (ofFolder && { filename: ofFolder.file });
  if (source === undefined) return [];
  try {
    const template = new PageTemplate(source);
    const unknown = template.unknownVariables(Object.keys(doc.template_variables));
    if (unknown.length > 0) return unknown.map(problemOf);
    template.render({
      title: doc.title,
      roots: doc.roots.map(({ id, name, tags }) => ({ id, name, tags, elementid: randomUUID() })),
      bokehJs: "",
      plotScript: () => "",
      variables: doc.template_variables,
    });
    return [];
  } catch (error) {
    return [problemOf(error)];
  }
}

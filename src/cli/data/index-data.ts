// plotctl data index: builds the indexes of files, so that no app waits for them.
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { indexed, reportProblems, rowsText } from "./opened-data.js";

export async function indexData({ files }: Call, effects: Effects): Promise<number> {
  const data = await indexed(files, effects);
  const code = reportProblems(data, effects);
  effects.stdout(
    `${data.status.state === "ready" ? "Indexed" : "Not indexed"}: ${rowsText(data.length)} of ${files.join(", ")}\n`,
  );
  data.close();
  return code;
}

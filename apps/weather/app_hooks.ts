// What happens around the sessions of the weather app: each hook is awaited, and one that fails stops nothing.
import type { SessionContext } from "plotctl";

let visitors = 0;

export function on_session_created(context: SessionContext): void {
  visitors += 1;
  console.log(`Visitor ${visitors} of the weather app, session ${context.id.slice(0, 6)}…`);
}

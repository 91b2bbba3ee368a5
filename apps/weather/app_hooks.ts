// Lifecycle hooks of the weather app, which run when the server and its sessions start and end. Each hook is awaited,
// and an error in a hook stops nothing.
import type { SessionContext } from "plotctl";

let visitors = 0;

export function on_session_created(context: SessionContext): void {
  visitors += 1;
  console.log(`Visitor ${visitors} of the weather app, session ${context.id.slice(0, 6)}…`);
}

// The websocket: whether it opens as that of a page does, with its token and its origin, and whether it stays open when it is quiet.
import { endsWithin } from "../base/timeout.js";
import type { CureName } from "./cures.js";
import type { Subject } from "./subject.js";
import { isOfPlotctl } from "./http-client.js";
import { openSocket, type Opening, type OpenSocket } from "./socket.js";
import type { AppPage } from "./visit.js";

/** Opens the websocket. Returns the wait for the check of the quiet socket, or undefined when none opened. */
export async function checkSockets(page: AppPage, subject: Subject): Promise<(() => Promise<void>) | undefined> {
  const { findings, url } = subject;
  const opening = await open(page, subject, url.origin);
  if (opening.is === "open") {
    findings.add("websocket", "ok", { text: "It opens, its token passes, and the server answers a message." });
    const quiet = watchQuiet(opening.socket, subject);
    return () => quiet;
  }
  await reportFailure(opening, page, subject);
  return undefined;
}

async function open(page: AppPage, { client, clock }: Subject, origin: string | undefined): Promise<Opening> {
  const at = new URL(page.answer.url);
  at.search = "";
  at.hash = "";
  at.pathname = `${at.pathname.replace(/\/$/, "")}/ws`;
  const headers = client.credentialsFor(at);
  const address = at.href.replace(/^http/, "ws");
  const attempt = (): Promise<Opening> =>
    openSocket(address, { token: page.token, headers, origin, verifies: client.verifies, clock });
  const first = await attempt();
  if (first.is !== "rejected" || (first.status !== 503 && first.status !== 429)) return first;
  await client.pause(RETRY_MS);
  return attempt();
}

const RETRY_MS = 2000;

async function reportFailure(
  opening: Exclude<Opening, { is: "open" }>,
  page: AppPage,
  subject: Subject,
): Promise<void> {
  const { findings } = subject;
  const fault = (text: string, cures: readonly CureName[] = []): void =>
    findings.add("websocket", "fault", { text, cures });
  switch (opening.is) {
    case "without-subprotocol":
      return fault("The proxy removes Sec-WebSocket-Protocol from the answer, so browsers close the websocket.", [
        "subprotocolAnswer",
      ]);
    case "closed":
      return fault(`The server closes it with code ${opening.code}: ${opening.reason || "no reason given"}.`);
    case "failed":
      return fault(`It does not open: ${opening.why}.`, ["upgrade"]);
    case "rejected":
      return reportRejection(opening, page, subject);
  }
}

async function reportRejection(
  { status, headers }: Extract<Opening, { is: "rejected" }>,
  page: AppPage,
  subject: Subject,
): Promise<void> {
  const { findings, found, url } = subject;
  const fault = (text: string, cures: readonly CureName[]): void => findings.add("websocket", "fault", { text, cures });
  if (status === 403) {
    const other = await open(page, subject, undefined);
    if (other.is === "open") {
      other.socket.close();
      return fault(
        `The server rejects websockets of pages from ${url.origin} (403): ${url.host} is not in its list of origins.`,
        ["origin"],
      );
    }
  }
  if (status >= 500 && !isOfPlotctl({ headers })) return fault(`The proxy answers ${status}.`, ["reach"]);
  if (found !== undefined && found.probe.protocolLength === 0) {
    return fault(`The proxy removes Sec-WebSocket-Protocol from the request, which carries the token (${status}).`, [
      "subprotocol",
    ]);
  }
  if (found?.probe.http === "1.0") {
    return fault(`The proxy speaks HTTP/1.0 to the server, which has no websockets (${status}).`, ["http", "upgrade"]);
  }
  fault(`It does not open (${status}): the proxy does not pass on Upgrade and Connection.`, ["upgrade"]);
}

/** The server pings this often by default. */
const PING_MS = 37_000;

async function watchQuiet(socket: OpenSocket, { findings, clock, idleS }: Subject): Promise<void> {
  const startedAt = clock.now();
  const isClosed = await endsWithin(idleS * 1000, { work: socket.closed, clock });
  if (isClosed) {
    const seconds = ((clock.now() - startedAt) / 1000).toFixed(0);
    const code = await socket.closed;
    findings.add("idle", "fault", {
      text: `A quiet websocket was closed after ${seconds} s (code ${code}), before the server's ping, which comes every 37 s.`,
      cures: ["idle"],
    });
    return;
  }
  const pings = socket.pings();
  socket.close();
  if (pings === 0 && idleS * 1000 > PING_MS) {
    const text = `A quiet websocket stayed open for ${idleS} s, but no ping of the server arrived.`;
    findings.add("idle", "warning", { text, cures: ["ping"] });
    return;
  }
  const seen = pings === 0 ? "; the server's ping comes after 37 s" : `, and ${pings} of the server's pings arrived`;
  findings.add("idle", "ok", { text: `A quiet websocket stayed open for ${idleS} s${seen}.` });
}

// The certificate of the address: valid for its name, trusted, and not about to expire.
import { connect } from "node:tls";
import { isIP } from "node:net";
import type { Clock } from "../base/clock.js";
import type { Findings } from "./finding.js";
import { NoAnswer, type HttpClient } from "./http-client.js";

const LIMIT_MS = 15_000;
const MS_PER_DAY = 86_400_000;
const MIN_DAYS_LEFT = 14;

interface TlsParts {
  readonly client: HttpClient;
  readonly clock: Clock;
  readonly findings: Findings;
}

/** Rejects with NoAnswer where nothing speaks TLS. */
export async function checkCertificate(url: URL, { client, clock, findings }: TlsParts): Promise<void> {
  if (url.protocol !== "https:") {
    findings.add("tls", "ok", { text: "Not used at this address." });
    return;
  }
  const { error, expiresAt } = await certificateOf(url);
  if (error !== undefined) {
    client.stopVerifying();
    findings.add("tls", "fault", { text: `Browsers reject the certificate: ${error}.`, cures: ["certificate"] });
    return;
  }
  const days = Math.floor((expiresAt - clock.date()) / MS_PER_DAY);
  const isSoon = days < MIN_DAYS_LEFT;
  findings.add("tls", isSoon ? "warning" : "ok", {
    text: isSoon ? `The certificate expires in ${days} days: renew it.` : `The certificate is valid for ${days} days.`,
  });
}

function certificateOf(url: URL): Promise<{ readonly error: string | undefined; readonly expiresAt: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    const socket = connect(
      {
        host,
        port: Number(url.port || "443"),
        ...(isIP(host) === 0 ? { servername: host } : {}),
        rejectUnauthorized: false,
        timeout: LIMIT_MS,
      },
      () => {
        // Node types it as an error; it is the code of one, or an error with a message.
        const reason = socket.authorizationError as unknown;
        const error = socket.authorized
          ? undefined
          : String((reason as { message?: unknown } | null)?.message ?? reason);
        const expiresAt = Date.parse(socket.getPeerCertificate().valid_to);
        socket.destroy();
        resolve({ error, expiresAt });
      },
    );
    socket.on("timeout", () => socket.destroy(new Error(`no answer within ${LIMIT_MS / 1000} s`)));
    socket.on("error", ({ message, code = "" }: NodeJS.ErrnoException) => reject(new NoAnswer({ code, message })));
  });
}

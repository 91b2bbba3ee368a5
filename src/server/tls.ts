// The certificate and key of a server that terminates TLS. They are read once and checked before the server listens.
import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { messageOf, PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

interface TlsFiles {
  readonly sslCertfile?: string | undefined;
  readonly sslKeyfile?: string | undefined;
  readonly sslPassword?: string | undefined;
}

export interface TlsKeys {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly passphrase?: string;
}

/** Undefined without a certificate. Throws PlotctlError for files that cannot be read or do not match. */
export function readTls(
  { sslCertfile, sslKeyfile, sslPassword }: TlsFiles,
  nameOf: (option: keyof TlsFiles) => string,
): TlsKeys | undefined {
  if (sslCertfile === undefined) {
    if (sslKeyfile === undefined) return undefined;
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `${nameOf("sslKeyfile")} has no effect without ${nameOf("sslCertfile")}.`,
    );
  }
  const keys = {
    cert: read(sslCertfile, nameOf("sslCertfile")),
    // One file may hold both.
    key: read(sslKeyfile ?? sslCertfile, nameOf("sslKeyfile")),
    ...(sslPassword === undefined ? {} : { passphrase: sslPassword }),
  };
  try {
    createSecureContext(keys);
  } catch (error) {
    throw new PlotctlError(
      "INVALID_CERTIFICATE",
      `${nameOf("sslCertfile")}: the certificate and its key cannot be used: ${messageOf(error)}.`,
      {
        hint: "The key can be in a separate file (--ssl-keyfile), and its password in PLOTCTL_SSL_PASSWORD.",
        cause: error,
      },
    );
  }
  return keys;
}

function read(file: string, name: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `${name}: the file ${show(file)} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

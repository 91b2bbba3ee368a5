// Where a server and its successor meet: a Unix socket in a folder that only their user can enter. Its name follows from the
// address that both are to listen on.
import { createHash } from "node:crypto";
import { chmod, lstat } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { messageOf, PlotctlError } from "../base/errors.js";
import { openPrivateFolder } from "../base/private-folder.js";
import { show } from "../base/show.js";
import { listenAtPath } from "../base/unix-socket.js";

interface Address {
  readonly port: number;
  readonly address: string | undefined;
  readonly unixSocket: string | undefined;
}

export interface ControlSocket {
  /** Stops listening, so that another process can listen at the path; connections stay. */
  close(): void;
}

/** The folder for control sockets: that of systemd's unit, that of the user, or one for the user in the system's temporary folder. */
export function defaultRunFolder(env: Readonly<Record<string, string | undefined>>): string {
  const [ofUnit = ""] = (env["RUNTIME_DIRECTORY"] ?? "").split(":");
  const ofUser = env["XDG_RUNTIME_DIR"] ?? "";
  if (ofUnit !== "") return join(ofUnit, "control");
  return ofUser !== "" ? join(ofUser, "plotctl") : join(tmpdir(), `plotctl-${userInfo().uid}`);
}

/** The path of the control socket of servers with this address. */
export function controlPath(folder: string, { port, address = "localhost", unixSocket = "" }: Address): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([address, port, unixSocket]))
    .digest("hex")
    .slice(0, 8);
  return join(folder, `${unixSocket === "" ? port : "socket"}-${hash}`);
}

/** Waits for a successor. Rejects with PlotctlError if another server has this address, or the folder is not private. */
export async function listenForSuccessor(path: string, onConnection: (socket: Socket) => void): Promise<ControlSocket> {
  await openPrivateFolder(join(path, ".."));
  const server = createServer(onConnection);
  try {
    await listenAtPath(server, path);
  } catch (error) {
    throw new PlotctlError("TAKEOVER_FAILED", `Cannot wait for a successor at ${show(path)}: ${messageOf(error)}.`, {
      hint: "Choose a folder with --run-dir; a path may have 107 bytes.",
      cause: error,
    });
  }
  await chmod(path, 0o600);
  server.unref();
  return { close: () => void server.close() };
}

/** Connects to the server that runs. Undefined if none does. Rejects with PlotctlError for one of another user. */
export async function connectToPredecessor(path: string): Promise<Socket | undefined> {
  const owner = await lstat(path).then(
    ({ uid }) => uid,
    () => undefined,
  );
  if (owner === undefined) return undefined;
  if (process.getuid !== undefined && owner !== process.getuid())
    throw new PlotctlError("TAKEOVER_FAILED", `The server at ${show(path)} belongs to another user.`, {
      hint: "Run the new one as the same user.",
    });
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(socket));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      // The file remains from a server that was killed.
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(undefined);
      else reject(new PlotctlError("TAKEOVER_FAILED", `Cannot reach the server at ${show(path)}: ${error.message}.`));
    });
  });
}

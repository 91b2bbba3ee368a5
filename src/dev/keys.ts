// The keys of `serve --dev` in a terminal: a letter and Enter. It reads whole lines, so that Ctrl-C and Ctrl-Z keep their
// meaning.
import { createInterface } from "node:readline";

/** What the keys do. The actions handle their own errors. */
interface DevActions {
  restart(): void;
  open(): void;
  quit(): void;
}

export interface Keyboard {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly print: (text: string) => void;
}

const HELP = `
  r + enter  restart: rebuild all apps
  o + enter  open the apps in a browser
  q + enter  quit
  h + enter  show this help
`;

/** Listens for keys until the returned function is called. Without a terminal, there are no keys. */
export function listenForKeys(actions: DevActions, { input, print }: Keyboard): () => void {
  if (input.isTTY !== true) return () => undefined;
  const lines = createInterface({ input });
  lines.on("line", (line) => {
    switch (line.trim().toLowerCase()) {
      case "r":
        return actions.restart();
      case "o":
        return actions.open();
      case "q":
        return actions.quit();
      case "h":
        return print(HELP);
    }
  });
  // readline consumes Ctrl-C, which has to reach the handler of the signal.
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  print("  press h + enter to show the keys\n");
  return () => lines.close();
}

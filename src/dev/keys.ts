// Keys of `serve --dev`: a letter and Enter, while somebody sits at the terminal. Whole lines are read, so that Ctrl-C and
// Ctrl-Z stay what they are.
import { createInterface } from "node:readline";

/** What the keys do. Failures are the business of whoever gives them. */
export interface DevActions {
  restart(): void;
  open(): void;
  quit(): void;
}

interface Keyboard {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly print: (text: string) => void;
}

const HELP = `
  r + enter  restart: make all apps anew
  o + enter  open the apps in a browser
  q + enter  quit
  h + enter  show this help
`;

/** Listens until the function that it gives is called. Without a terminal there are no keys. */
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
  // Ctrl-C is the signal's business, also where a line is being read.
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  print("  press h + enter to show the keys\n");
  return () => lines.close();
}

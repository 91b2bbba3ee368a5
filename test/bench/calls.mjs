// Calls between this process and a child, over Node's IPC channel: the child answers with a set of
// functions, the parent calls them by name.

/** In the child: answers calls with these functions. */
export function answerCalls(functions) {
  process.on("message", async ({ number, name, options }) => {
    try {
      process.send({ number, result: await functions[name](options) });
    } catch (error) {
      process.send({ number, error: error.stack });
    }
  });
}

let calls = 0;

/** In the parent: calls a function of the child. Rejects when it throws, or the child ends. */
export function call(child, name, options) {
  const number = ++calls;
  return new Promise((resolve, reject) => {
    const onMessage = (message) => {
      if (message.number !== number) return;
      stopListening();
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(message.error));
    };
    const onExit = (code) => {
      stopListening();
      reject(new Error(`The process that was asked for ${name} ended with exit code ${code}.`));
    };
    const stopListening = () => {
      child.off("message", onMessage);
      child.off("exit", onExit);
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send({ number, name, options });
  });
}

// Waiting for something that announces itself by no event.

const CHECK_MS = 5;

/** Resolves once the condition holds. Rejects after `timeoutMs`; `what` then says what was waited for. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {},
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
  }
}

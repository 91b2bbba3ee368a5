// Waits for a condition that has no event.

const CHECK_MS = 5;

export interface UntilOptions {
  /** Default: 30 seconds. */
  readonly timeoutMs?: number;
  /** Details for the error message. */
  readonly evidence?: () => string | Promise<string>;
}

/** Resolves once the condition holds. Rejects after `timeoutMs`; `what` then says what was waited for. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { timeoutMs = 30_000, evidence = () => "" }: UntilOptions = {},
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${what}. ${await evidence()}`);
    await new Promise((resolve) => setTimeout(resolve, CHECK_MS));
  }
}

// Tests of programs that run without jest: each test prints a line, and the last line counts them.
const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs a test. One that throws counts as failed. */
export async function test(name, run) {
  try {
    await run();
    count.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    count.failed++;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}

/** Counts tests that cannot run as failed where they must run, otherwise as skipped, and prints why. */
export function omit(tests, reason, { isRequired }) {
  count[isRequired ? "failed" : "skipped"] += tests;
  console.log(`${isRequired ? "FAILED " : "skipped"} ${reason}`);
}

/** Prints `N passed, N failed, N skipped`, and ends the process. */
export function finish() {
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exit(count.failed === 0 ? 0 : 1);
}

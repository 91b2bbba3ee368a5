// Five million readings of a vibrating machine, one every two milliseconds: too many for a browser, but not for a
// server. They are created once, when the first session needs them, and shared by all sessions.
export const READINGS = 5_000_000;
export const PER_SECOND = 500;

const VIBRATION: Float32Array = measured();

function measured(): Float32Array {
  const readings = new Float32Array(READINGS);
  let state = 12_345;
  let slow = 0;
  for (let at = 0; at < READINGS; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const noise = state / 2 ** 31;
    slow = 0.9998 * slow + 0.02 * noise;
    const seconds = at / PER_SECOND;
    const load = 2.2 + 1.5 * Math.sin(seconds / 700) + 0.3 * Math.sin(seconds / 61);
    const knock = at % 191_003 < 900 ? 7 * Math.exp(-(at % 191_003) / 220) * Math.sin(at / 2.1) : 0;
    readings[at] = load * Math.sin(seconds * 31) + 0.5 * noise + 0.7 * slow + knock;
  }
  return readings;
}

/** The readings between two times (in seconds) in at most `steps` steps: minimum, maximum and mean, in micrometres. */
export function summary(from: number, to: number, steps: number) {
  const first = Math.max(0, Math.floor(from * PER_SECOND));
  const end = Math.min(READINGS, Math.ceil(to * PER_SECOND) + 1);
  const each = Math.max(1, Math.ceil((end - first) / steps));
  const count = Math.max(0, Math.ceil((end - first) / each));
  const second = new Float64Array(count);
  const [low, high, mean] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  for (let step = 0; step < count; step++) {
    const start = first + step * each;
    const stop = Math.min(end, start + each);
    let [least, most, sum] = [Infinity, -Infinity, 0];
    for (let at = start; at < stop; at++) {
      const reading = VIBRATION[at] ?? 0;
      if (reading < least) least = reading;
      if (reading > most) most = reading;
      sum += reading;
    }
    second[step] = start / PER_SECOND;
    [low[step], high[step], mean[step]] = [least, most, sum / (stop - start)];
  }
  return { second, low, high, mean };
}

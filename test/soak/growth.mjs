// How fast a quantity grows, in spite of single values that are far off.

/** The slope of samples `[minutes, value]` in percent of their median per ten minutes: the median of all slopes of two. */
export function percentPerTenMinutes(samples) {
  const slopes = [];
  for (let i = 0; i < samples.length; i++) {
    for (let j = i + 1; j < samples.length; j++) {
      slopes.push((samples[j][1] - samples[i][1]) / (samples[j][0] - samples[i][0]));
    }
  }
  return (1000 * median(slopes)) / median(samples.map(([, value]) => value));
}

/** The means of samples in equal parts of the time, so that there are at most so many. */
export function thinned(samples, count) {
  if (samples.length <= count) return samples;
  return Array.from({ length: count }, (_, part) => {
    const from = Math.floor((part * samples.length) / count);
    const some = samples.slice(from, Math.floor(((part + 1) * samples.length) / count));
    return [0, 1].map((column) => some.reduce((sum, sample) => sum + sample[column], 0) / some.length);
  });
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

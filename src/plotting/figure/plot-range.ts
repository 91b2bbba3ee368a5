// The range of an axis as authors read it off a figure. The compiler cannot know of which class it is, so it lets all pass
// that some range has; what this one has not is an error when the app runs, where it would have been lost in silence.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { DataRange1d, FactorRange, Range, Range1d, type FactorRangeProps } from "../../model/generated/ranges.js";
import { INFO } from "../../model/has-props.js";
import type { Moment } from "../../model/types.js";

/** What takes more than it gives back; of these a mapped type would only know what is taken. */
interface Ends {
  get start(): number;
  set start(value: Moment);
  get end(): number;
  set end(value: Moment);
  get reset_start(): number | null;
  set reset_start(value: Moment | null);
  get reset_end(): number | null;
  set reset_end(value: Moment | null);
  get factors(): FactorRange["factors"];
  set factors(value: FactorRangeProps["factors"]);
}

/** What a class adds to all ranges, save start and end, which are read-only in some. */
type Own<R extends Range> = Omit<R, keyof Range | keyof Ends>;

/**
 * The range of an axis: all ranges have a start and an end, those of a FactorRange follow its factors. The other
 * properties are those of its class; asking for one that it has not throws PlotctlError.
 */
export type PlotRange = Range & Ends & Own<FactorRange> & Own<DataRange1d> & Own<Range1d>;

const CLASSES = [FactorRange, DataRange1d, Range1d];

for (const { prototype } of CLASSES) {
  for (const name of prototype[INFO].properties.keys()) {
    if (name in Range.prototype) continue;
    const refuse = function (this: Range): never {
      throw unknownProperty(this, name);
    };
    // Not enumerable: printing a range must not ask for it.
    Object.defineProperty(Range.prototype, name, { configurable: true, get: refuse, set: refuse });
  }
}

function unknownProperty(range: Range, name: string): PlotctlError {
  const owner = CLASSES.filter(({ prototype }) => prototype[INFO].properties.has(name)).map(({ typeName }) => typeName);
  return new PlotctlError("UNKNOWN_PROPERTY", `${range[INFO].typeName} has no property ${show(name)}.`, {
    hint: `A ${owner.join(" and a ")} has it: give the figure such a range.`,
  });
}

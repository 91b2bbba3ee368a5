// The type of a figure's x_range and y_range. Its class is not known at compile time, so the type has the properties of all
// range classes. Using a property that the actual class does not have throws at run time instead of being ignored.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { DataRange1d, FactorRange, Range, Range1d, type FactorRangeProps } from "../../model/generated/ranges.js";
import { INFO } from "../../model/has-props.js";
import type { Moment } from "../../model/types.js";

/** Properties whose setters accept more than their getters return: mapped types lose that difference. */
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

/** The properties of a range class besides those of Range, and besides start and end, which are read-only in some. */
type Own<R extends Range> = Omit<R, keyof Range | keyof Ends>;

/**
 * The range of an axis. Every range has a start and an end; those of a FactorRange follow its factors. Using a property
 * that its class does not have throws PlotctlError.
 */
export type PlotRange = Range & Ends & Own<FactorRange> & Own<DataRange1d> & Own<Range1d>;

const CLASSES = [FactorRange, DataRange1d, Range1d];

for (const { prototype } of CLASSES) {
  for (const name of prototype[INFO].properties.keys()) {
    if (name in Range.prototype) continue;
    const reject = function (this: Range): never {
      throw unknownProperty(this, name);
    };
    // Not enumerable, so that printing a range does not read it.
    Object.defineProperty(Range.prototype, name, { configurable: true, get: reject, set: reject });
  }
}

function unknownProperty(range: Range, name: string): PlotctlError {
  const owner = CLASSES.filter(({ prototype }) => prototype[INFO].properties.has(name)).map(({ typeName }) => typeName);
  return new PlotctlError("UNKNOWN_PROPERTY", `${range[INFO].typeName} has no property ${show(name)}.`, {
    hint: `It is a property of ${owner.join(" and ")}: use such a range for the figure.`,
  });
}

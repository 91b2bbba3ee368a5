import { figure, FixedTicker, LinearAxis } from "plotctl";

describe("the ticker of an axis", () => {
  it("becomes a FixedTicker when numbers are given, as in Python", () => {
    const axis = new LinearAxis({ ticker: [1, 2] });
    expect(axis.ticker).toBeInstanceOf(FixedTicker);
    axis.ticker = [3];
    expect((axis.ticker as FixedTicker).ticks).toEqual([3]);
  });

  it("of a figure can be set to numbers for all axes and grids at once", () => {
    const p = figure();
    p.xaxis.ticker = [1, 2, 3];
    p.ygrid.ticker = [4];
    expect((p.xaxis.ticker as FixedTicker).ticks).toEqual([1, 2, 3]);
    expect((p.ygrid.ticker as FixedTicker).ticks).toEqual([4]);
  });

  it("rejects values that are neither numbers nor a ticker", () => {
    expect(() => new LinearAxis({ ticker: "auto" as never })).toThrow("LinearAxis.ticker");
  });
});

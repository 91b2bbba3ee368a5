// The issues that validation finds, with Bokeh's codes and names.
import type { HasProps } from "../../model/has-props.js";

/** Bokeh's codes of issues: E for errors, W for warnings. */
export const BOKEH_CODES = {
  "E-1001": "BAD_COLUMN_NAME",
  "E-1006": "NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS",
  "E-1007": "MISSING_MERCATOR_DIMENSION",
  "E-1009": "INCOMPATIBLE_SCALE_AND_RANGE",
  "E-1011": "MALFORMED_GRAPH_SOURCE",
  "E-1012": "INCOMPATIBLE_MAP_RANGE_TYPE",
  "E-1018": "NO_RANGE_TOOL_RANGES",
  "E-1020": "BAD_EXTRA_RANGE_NAME",
  "E-1021": "EQUAL_SLIDER_START_END",
  "E-1022": "MIN_PREFERRED_MAX_WIDTH",
  "E-1023": "MIN_PREFERRED_MAX_HEIGHT",
  "E-1024": "CDSVIEW_FILTERS_WITH_CONNECTED",
  "E-1027": "REPEATED_LAYOUT_CHILD",
  "E-1029": "INVALID_PROPERTY_VALUE",
  "E-1030": "WEIGHTED_STACK_COLOR_MAPPER_LABEL_LENGTH_MISMATCH",
  "E-1031": "NON_MATCHING_SCALE_BAR_UNIT",
  "W-1000": "MISSING_RENDERERS",
  "W-1002": "EMPTY_LAYOUT",
  "W-1004": "BOTH_CHILD_AND_ROOT",
  "W-1005": "FIXED_SIZING_MODE",
  "W-1006": "FIXED_WIDTH_POLICY",
  "W-1007": "FIXED_HEIGHT_POLICY",
  "W-1008": "PALETTE_LENGTH_FACTORS_MISMATCH",
} as const;

export type BokehCode = keyof typeof BOKEH_CODES;

/** An issue of a model in a document. */
export interface Issue {
  /** An error is drawn wrongly or not at all; a warning may be intended. */
  readonly severity: "error" | "warning";
  /** Absent if Bokeh does not have this check. */
  readonly code?: BokehCode | undefined;
  readonly message: string;
  readonly model: HasProps;
  /** The properties involved; the place of the one that was set last is reported. Default: the model as a whole. */
  readonly attrs?: readonly string[];
}

/** Returns `E-1021 (EQUAL_SLIDER_START_END): Slider.start and …`; only the message if there is no code. */
export function issueText({ code, message }: Issue): string {
  return code === undefined ? message : `${code} (${BOKEH_CODES[code]}): ${message}`;
}

// The examination as text and as JSON.
import { cureFor, type Cure, type CureValues } from "./cures.js";
import { worst, type Examination } from "./examine.js";
import { CHECKS, type Finding, type Result } from "./finding.js";

type ReportValues = Omit<CureValues, "prefix"> & { readonly url: string };

const WIDTH = Math.max(...Object.keys(CHECKS).map((name) => name.length));
const INDENT = " ".repeat("warning".length + WIDTH + 4);

/** Returns text of several lines: the checks, each with its cure, and how many have which result. */
export function textReport({ findings, ...examination }: Examination, values: ReportValues): string {
  const cureValues = { ...values, prefix: examination.prefix };
  const lines = findings
    .filter(({ result }) => result !== "skipped")
    .flatMap((finding) => [
      `${finding.result.padEnd("warning".length)}  ${finding.check.padEnd(WIDTH)}  ${finding.text}`,
      ...finding.cures.flatMap((cure) => cureLines(cureFor(cure, cureValues))),
    ]);
  return [...lines, ...skippedLines(findings), "", summary(findings), ""].join("\n");
}

/** A line for each reason. */
function skippedLines(findings: readonly Finding[]): string[] {
  const skipped = findings.filter(({ result }) => result === "skipped");
  const reasons = [...new Set(skipped.map(({ text }) => text))];
  return reasons.map((reason) => {
    const names = skipped.filter(({ text }) => text === reason).map(({ check }) => check);
    return `Not checked: ${names.join(", ")}. ${reason}`;
  });
}

const TITLES: Readonly<Record<Cure["at"], string>> = {
  nginx: "In nginx",
  caddy: "In Caddy",
  traefik: "In Traefik",
  apache: "In Apache",
  plotctl: "For plotctl serve",
  system: "On the machine of the server",
};

function cureLines({ at, where, lines }: Cure): string[] {
  const end = lines.length === 0 ? "." : ":";
  return [
    `${INDENT}${[TITLES[at], where].filter((text) => text !== "").join(", ")}${end}`,
    ...lines.map((line) => `${INDENT}  ${line}`),
  ];
}

function summary(findings: readonly Finding[]): string {
  const count = (result: Result): number => findings.filter((each) => each.result === result).length;
  const of = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
  const counts = [of(count("fault"), "fault"), of(count("warning"), "warning"), `${count("ok")} ok`];
  return [...counts, ...(count("skipped") === 0 ? [] : [`${count("skipped")} not checked`])].join(", ");
}

/** One JSON object. */
export function jsonReport({ findings, prefix, server }: Examination, values: ReportValues): string {
  const checks = findings.map(({ check, result, text, cures }) => ({
    check,
    result,
    text,
    cures: cures.map((cure) => cureFor(cure, { ...values, prefix })),
  }));
  return `${JSON.stringify({ url: values.url, server: server ?? null, result: worst(findings), checks }, null, 2)}\n`;
}

/** What an experiment says, in words. */
"use client";
import type { Difference } from "#domain/experiments/compare-arm.ts";
import { type Experiment, fewestDays } from "#domain/experiments/experiment.ts";
import type { ExperimentReading } from "#domain/experiments/experiment-reading.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { experimentWords } from "./words.ts";

export interface Read {
  readonly experiment: Experiment;
  readonly reading: ExperimentReading;
}

/** "[0.2, 1.4]", in the unit of the figure before it. */
export const rangeText = ({ low, high }: Difference, text: (value: number) => string): string =>
  `[${text(low)}, ${text(high)}]`;

/** Never 0: "< 0.0001". */
export const smallText = (value: number, digits: number): string =>
  value < 10 ** -digits ? `< ${(10 ** -digits).toFixed(digits)}` : value.toFixed(digits);

/** A share that is neither sure nor impossible is not told as such. */
export function chanceText(share: number): string {
  if (share > 0.999) return "> 99.9%";
  return share < 0.001 ? "< 0.1%" : `${(share * 100).toFixed(1)}%`;
}

export function useExperimentText() {
  const t = useWords(experimentWords);
  const format = useFormat();
  const days = (count: number) => t("dayCount", { days: Math.floor(count) });
  const verdict = ({ experiment, reading: { verdict: said } }: Read): string => {
    const { kind, difference } = said;
    if (kind === "too_early") return t(experiment.status === "stopped" ? "verdict_ended_early" : "verdict_too_early");
    if ((kind !== "better" && kind !== "worse") || difference === null) return t(`verdict_${kind}` as "verdict_nobody");
    const arm = experiment.arms.find(({ key }) => key === said.arm)?.name ?? "";
    return t(`verdict_${kind}`, {
      arm,
      value: format.points(difference.value),
      range: rangeText(difference, format.points),
    });
  };
  /** What the verdict waits for. */
  const waits = ({ experiment: { plannedPerArm: planned }, reading: { fewest, days: past } }: Read) =>
    t("tooEarlyWhy", { fewest, planned, days: String(Math.floor(past)), week: String(fewestDays) });
  return { days, verdict, waits };
}

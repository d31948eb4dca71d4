/** What a task changed, where an experiment tells it: people met by chance are better evidence than weeks side by side. */
import type { Experiment } from "#domain/experiments/experiment.ts";
import type { ExperimentReading, VerdictKind } from "#domain/experiments/experiment-reading.ts";
import type { Effect, EffectVerdict } from "./effect.ts";

const verdicts: Readonly<Partial<Record<VerdictKind, EffectVerdict>>> = {
  better: "helped",
  worse: "hurt",
  no_evidence: "no_evidence",
};

/** null while it cannot be told: too early, or the split is broken. Without a verdict it is about the first arm that was tried. */
export function effectOfExperiment(
  { id, name, page, status }: Experiment,
  { verdict: said, arms, days }: ExperimentReading,
  { changedMs, measuredMs }: { readonly changedMs: number; readonly measuredMs: number },
): Effect | null {
  const verdict = verdicts[said.kind];
  const [control, first] = arms;
  const arm = arms.find(({ key }) => key === said.arm) ?? first;
  const difference = arm?.difference ?? null;
  if (verdict === undefined || control === undefined || arm === undefined || difference === null) return null;
  return {
    ...{ verdict, reason: null, metric: "conversion_rate", method: "experiment", experiment: { id, name } },
    ...{ dimension: page === null ? "none" : "landing_page", key: page ?? "" },
    ...{ before: control.rate, after: arm.rate, expected: control.rate },
    ...{ effect: difference.value, low: difference.low, high: difference.high },
    ...{ days: Math.floor(days), controls: 1, changedMs, measuredMs, final: status === "stopped" },
  };
}

/** A task's effect by an experiment: told where it can be, and in words. */
import { expect, it } from "vitest";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { readExperiment } from "#domain/experiments/experiment-reading.ts";
import { Effect } from "./effect.ts";
import { effectOfExperiment } from "./effect-of-experiment.ts";
import { effectHeadline, effectSentence } from "./effect-text.ts";

const arms = ["0", "1"].map((key) => ({ key, name: key, weight: 1 }));
const experiment: Experiment = {
  ...{ id: 4, name: "Short form", hypothesis: "", page: "/lp", key: "form", arms, goalEvent: "Signed Up" },
  ...{ baseline: 0.1, leastEffect: 0.02, taskId: null, status: "stopped", plannedPerArm: 1000 },
  ...{ startedAt: null, endedAt: null, decision: null, chosenArm: null, decidedBy: null, decidedAt: null },
  ...{ createdBy: "Su Qing", createdAt: "2026-03-01T00:00:00Z", updatedBy: "Su Qing", revision: 1 },
};
const times = { changedMs: 1, measuredMs: 2 };
function effectFrom(first: number, second: number, days = 14.6) {
  const counts = [first, second].map((conversions, i) => ({
    key: String(i),
    n: 2000,
    conversions,
    sum: 0,
    squares: 0,
  }));
  const read = readExperiment({ ...experiment, days }, { arms: counts, twice: 0, elsewhere: 0 });
  return effectOfExperiment(experiment, read, times);
}

it("takes the place of weeks side by side, with the method's name", () => {
  const effect = Effect.parse(effectFrom(200, 280));
  expect(effect).toMatchObject({ verdict: "helped", method: "experiment", dimension: "landing_page", key: "/lp" });
  expect(effect).toMatchObject({ before: 0.1, after: 0.14, days: 14, final: true });
  const settings = { locale: "en", currency: "CNY" } as const;
  expect(effectHeadline(effect, settings)).toMatch(/^helped \+4\.00 pp \[1\.99, 6\.01\]$/);
  expect(effectSentence(effect, settings)).toContain("by the experiment “Short form” over 14 days: helped.");
  expect(effectSentence(effect, { ...settings, locale: "zh-CN" })).toContain("实验“Short form”");
});

it("says that it hurt, and that there is no evidence", () => {
  expect(effectFrom(280, 200)?.verdict).toBe("hurt");
  expect(effectFrom(200, 204)).toMatchObject({ verdict: "no_evidence", reason: null });
});

it("leaves the word to weeks side by side while it cannot tell", () => {
  expect(effectFrom(200, 280, 3)).toBeNull();
});

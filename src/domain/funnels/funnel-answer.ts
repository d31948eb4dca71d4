/** The funnel's answer: people per step, rates between them, and how long they took. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { FunnelQuestion } from "./funnel-question.ts";
import { stepName } from "./step.ts";

export interface StepFigures {
  readonly name: string;
  /** People who got at least this far. */
  readonly count: number;
  /** Of those of the step before, 0–1; null for the first step, and where nobody was before. */
  readonly fromPrevious: number | null;
  readonly fromFirst: number | null;
  /** Since the step before; null for the first step, and where nobody got here. */
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  /** Since entry. */
  readonly medianSecondsFromFirst: number | null;
  readonly p90SecondsFromFirst: number | null;
}

export interface FunnelGroup {
  readonly steps: readonly StepFigures[];
  /** People who have not finished and still may: their window is not over. */
  readonly open: number;
}

export interface TrendPoint {
  /** Day of entry, or the Monday of its week. */
  readonly at: string;
  /** People per step. */
  readonly counts: readonly number[];
  /** Of those who entered, 0–1. */
  readonly rate: number | null;
  /** True while the window of some of its entries may not be over: the rate can still grow. */
  readonly immature: boolean;
}

export interface FunnelAnswer extends FunnelGroup {
  /** By key, most people first. */
  readonly by: readonly (FunnelGroup & { readonly key: string })[];
  /** Keys beyond those given, which have the fewest people. */
  readonly moreKeys: number;
  readonly trend: readonly TrendPoint[];
}

export interface FunnelReport extends Report<FunnelQuestion, FunnelAnswer> {}

/** What was counted for one group of people. `times` by step: median and p90 in ms, since the step before and since entry. */
export interface FunnelCounts {
  readonly counts: readonly number[];
  readonly open: number;
  readonly sincePrevious: readonly (readonly (number | null)[])[];
  readonly sinceFirst: readonly (readonly (number | null)[])[];
}

/** a ÷ b; null where b is nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const seconds = (ms: number | null | undefined) => (typeof ms === "number" ? ms / 1000 : null);

/** Figures of one group: `counts` must not rise from step to step. */
export function funnelGroup(
  names: readonly string[],
  { counts, open, sincePrevious, sinceFirst }: FunnelCounts,
): FunnelGroup {
  const first = counts[0] ?? 0;
  return {
    steps: names.map((name, i) => {
      const count = counts[i] ?? 0;
      const timed = i > 0 && count > 0;
      const [median, p90] = timed ? (sincePrevious[i] ?? []) : [];
      const [medianFromFirst, p90FromFirst] = timed ? (sinceFirst[i] ?? []) : [];
      return {
        name,
        count,
        fromPrevious: i === 0 ? null : shareOf(count, counts[i - 1] ?? 0),
        fromFirst: shareOf(count, first),
        medianSeconds: seconds(median),
        p90Seconds: seconds(p90),
        medianSecondsFromFirst: seconds(medianFromFirst),
        p90SecondsFromFirst: seconds(p90FromFirst),
      };
    }),
    open,
  };
}

/** The place of the step that loses the most of those who came to it; null where nobody came. */
export function worstLeak(steps: readonly StepFigures[]): number | null {
  let worst: number | null = null;
  steps.forEach(({ fromPrevious }, i) => {
    if (fromPrevious === null || fromPrevious === 1) return;
    if (worst === null || fromPrevious < (steps[worst]?.fromPrevious ?? 1)) worst = i;
  });
  return worst;
}

/** One line per key and step; all people together first. */
export function funnelCsv({ question, answer }: FunnelReport): { name: string; text: string } {
  const head = ["step", "name", "count", "from_previous", "from_first", "median_seconds", "p90_seconds"];
  const from = ["median_seconds_from_first", "p90_seconds_from_first"];
  const lines = (key: string, group: FunnelGroup) =>
    group.steps.map((step, i) => [
      key,
      i + 1,
      step.name,
      step.count,
      step.fromPrevious,
      step.fromFirst,
      step.medianSeconds,
      step.p90Seconds,
      step.medianSecondsFromFirst,
      step.p90SecondsFromFirst,
    ]);
  const groups = [lines("", answer), ...answer.by.map((group) => lines(group.key, group))].flat();
  return {
    name: `funnel-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([[question.by === "none" ? "all" : question.by, ...head, ...from], ...groups]),
  };
}

export const stepNames = ({ step }: Pick<FunnelQuestion, "step">): string[] => step.map(stepName);

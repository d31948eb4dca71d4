/** What an experiment's counts say: rates, differences from the control, and one verdict. */
import { chanceToWin, expectedLoss } from "./chance-to-win.ts";
import { type Comparing, compareArm, type Difference, pOf, revenueDifference } from "./compare-arm.ts";
import { type Arm, type ExperimentStatus, fewestDays, level } from "./experiment.ts";
import { holm } from "./holm.ts";
import { brokenSplit, sampleRatio } from "./sample-ratio.ts";
import { rateInterval, rateOf } from "./two-proportions.ts";

/** People of one arm: who met it, who converted after, and what they spent (minor units). */
export interface ArmCounts {
  readonly key: string;
  readonly n: number;
  readonly conversions: number;
  readonly sum: number;
  readonly squares: number;
}

export interface ExperimentCounts {
  readonly arms: readonly ArmCounts[];
  /** People who met two arms, or more: in none. */
  readonly twice: number;
  /** People who met an arm that the experiment does not have. */
  readonly elsewhere: number;
}

export interface ArmReading {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly n: number;
  readonly conversions: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Against the control; null for the control itself, and where the split is broken. */
  readonly difference: Difference | null;
  readonly lift: Difference | null;
  /** Corrected for several arms. */
  readonly p: number | null;
  readonly chanceToWin: number | null;
  /** In rate. */
  readonly expectedLoss: number | null;
  /** Per person, minor units; null where the goal brings no money. */
  readonly revenue: { readonly mean: number; readonly difference: Difference | null } | null;
}

export const verdictKinds = ["not_begun", "nobody", "broken", "too_early", "no_evidence", "better", "worse"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /** Key of the arm that it is about. */
  readonly arm: string | null;
  readonly difference: Difference | null;
}

export interface ExperimentReading {
  readonly arms: readonly ArmReading[];
  readonly people: number;
  readonly twice: number;
  readonly elsewhere: number;
  /** p of the planned split; below 0.001 the comparison is hidden. */
  readonly splitP: number | null;
  readonly days: number;
  /** The arm with the fewest people, of `plannedPerArm`. */
  readonly fewest: number;
  readonly enough: boolean;
  /** `always`: holds at every look, while it runs and where it ended early. */
  readonly interval: "always" | "fixed";
  readonly verdict: Verdict;
}

export interface Read {
  readonly status: ExperimentStatus;
  readonly arms: readonly Arm[];
  readonly plannedPerArm: number;
  readonly days: number;
}

export function readExperiment(
  { status, arms, plannedPerArm, days }: Read,
  counts: ExperimentCounts,
): ExperimentReading {
  const counted = arms.map((arm) => ({ ...arm, ...countsOf(arm.key, counts) }));
  const people = counted.reduce((sum, { n }) => sum + n, 0);
  const fewest = Math.min(...counted.map(({ n }) => n));
  const splitP = sampleRatio(counted);
  const broken = splitP !== null && splitP < brokenSplit;
  const enough = fewest >= plannedPerArm && days >= fewestDays;
  const interval = status === "stopped" && enough ? "fixed" : "always";
  const readings = broken ? counted.map(alone) : compared(counted, interval);
  const said = { status, people, broken, enough };
  return {
    ...{
      arms: readings,
      people,
      twice: counts.twice,
      elsewhere: counts.elsewhere,
      splitP,
      days,
      fewest,
      enough,
      interval,
    },
    verdict: verdictOf(said, readings),
  };
}

type Counted = Arm & ArmCounts;

const countsOf = (key: string, { arms }: ExperimentCounts): ArmCounts =>
  arms.find((arm) => arm.key === key) ?? { key, n: 0, conversions: 0, sum: 0, squares: 0 };

function alone({ key, name, weight, n, conversions, sum }: Counted): ArmReading {
  const range = rateInterval({ n, conversions }, level);
  return {
    ...{ key, name, weight, n, conversions, rate: rateOf({ n, conversions }) },
    ...{ low: range?.low ?? null, high: range?.high ?? null },
    ...{ difference: null, lift: null, p: null, chanceToWin: null, expectedLoss: null },
    revenue: sum > 0 && n > 0 ? { mean: sum / n, difference: null } : null,
  };
}

function compared(counted: readonly Counted[], how: Comparing): ArmReading[] {
  const [control, ...others] = counted;
  if (control === undefined) return [];
  const corrected = holm(
    others.map((arm) => pOf(control, arm, how)),
    level,
  );
  return [
    alone(control),
    ...others.map((arm, i): ArmReading => {
      const { p, alpha } = corrected[i] ?? { p: 1, alpha: level };
      const own = alone(arm);
      if (control.n === 0 || arm.n === 0) return own;
      return {
        ...{ ...own, ...compareArm(control, arm, how, alpha), p },
        ...{ chanceToWin: chanceToWin(control, arm), expectedLoss: expectedLoss(control, arm) },
        revenue: own.revenue && { ...own.revenue, difference: revenueDifference(control, arm, how, level) },
      };
    }),
  ];
}

interface Said {
  readonly status: ExperimentStatus;
  readonly people: number;
  readonly broken: boolean;
  readonly enough: boolean;
}

function verdictOf({ status, people, broken, enough }: Said, arms: readonly ArmReading[]): Verdict {
  const plain = (kind: VerdictKind): Verdict => ({ kind, arm: null, difference: null });
  if (status === "draft") return plain("not_begun");
  if (people === 0) return plain("nobody");
  if (broken) return plain("broken");
  if (!enough) return plain("too_early");
  const told = arms.flatMap(({ key, difference, p }) =>
    difference !== null && p !== null && p < level && (difference.low > 0 || difference.high < 0)
      ? [{ arm: key, difference }]
      : [],
  );
  const sorted = told.toSorted((a, b) => b.difference.value - a.difference.value);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best !== undefined && best.difference.low > 0) return { kind: "better", ...best };
  if (worst !== undefined) return { kind: "worse", ...worst };
  return plain("no_evidence");
}

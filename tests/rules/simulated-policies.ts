/** What the simulation is asked: false pauses of a healthy channel in a month, and hours until a bad one is found. */
import { RuleDefinition } from "#domain/rules/rule.ts";
import { firstFiring, type Life, publishedSeed } from "./simulate.ts";

export const pausingRule = RuleDefinition.parse({
  watch: { kind: "metric", metric: "cpa", by: "channel" },
  condition: { kind: "probably", target: 200 },
  severity: "red",
  actions: ["notify", "pause_channel"],
});

const monthHours = 720;
/** The channel goes bad after its first day of the month. */
const badFrom = 24;
const outage = [240, 276] as const;

type Kind = Pick<Life, "conversionsPerHour" | "performance" | "outage" | "hours"> & { readonly gates?: boolean };

/** Every life has a seed of its own: the published one, and its number. */
const firings = (kind: Kind, runs: number) =>
  Array.from({ length: runs }, (_, i) => firstFiring(pausingRule, { ...kind, seed: publishedSeed + 7_919 * i }));

/** Share of months in which a channel exactly on target would be paused. */
export function falsePauses(conversionsPerHour: number, withOutage: boolean, runs: number, gates = true): number {
  const healthy = {
    conversionsPerHour,
    performance: () => 1,
    outage: withOutage ? outage : null,
    hours: monthHours,
    gates,
  };
  return firings(healthy, runs).filter((hour) => hour !== null).length / runs;
}

export interface Found {
  readonly p50: number;
  readonly p90: number;
  /** Paused before it went bad, or not found within four weeks. */
  readonly early: number;
  readonly never: number;
}

/** Hours from the first bad hour to the firing; `performance` after it went bad. */
export function hoursToFind(conversionsPerHour: number, performance: number, runs: number): Found {
  const hours = badFrom + 28 * 24;
  const bad = {
    conversionsPerHour,
    performance: (hour: number) => (hour < badFrom ? 1 : performance),
    outage: null,
    hours,
  };
  const all = firings(bad, runs);
  const late = all.map((hour) => (hour === null ? Number.POSITIVE_INFINITY : hour - badFrom + 1));
  const found = late.filter((hour) => hour > 0).sort((a, b) => a - b);
  const at = (share: number) => found[Math.min(found.length - 1, Math.ceil(share * found.length) - 1)] ?? Number.NaN;
  return {
    p50: at(0.5),
    p90: at(0.9),
    early: late.length - found.length,
    never: all.filter((hour) => hour === null).length,
  };
}

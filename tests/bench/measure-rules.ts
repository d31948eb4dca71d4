/** The pausing rule on simulated months: false pauses and hours until a bad channel is found, by channel size. */
import { type Found, falsePauses, hoursToFind } from "../rules/simulated-policies.ts";

export interface RulesResult {
  readonly conversionsPerHour: number;
  readonly runs: number;
  /** Shares of months. */
  readonly falsePauses: number;
  readonly withOutage: number;
  /** The same outage without freshness gates. */
  readonly ungated: number;
  readonly dead: Found;
  /** What it costs is four times the target. */
  readonly fourfold: Found;
}

export function measureRules(runs: number, say: (line: string) => void): RulesResult[] {
  return [0.1, 0.5, 2].map((conversionsPerHour) => {
    say(`rules: ${runs} months with ${conversionsPerHour} conversions an hour`);
    return {
      conversionsPerHour,
      runs,
      falsePauses: falsePauses(conversionsPerHour, false, runs),
      withOutage: falsePauses(conversionsPerHour, true, runs),
      ungated: falsePauses(conversionsPerHour, true, Math.ceil(runs / 10), false),
      dead: hoursToFind(conversionsPerHour, 0, runs),
      fourfold: hoursToFind(conversionsPerHour, 0.25, runs),
    };
  });
}

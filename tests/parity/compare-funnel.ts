/** Holds the funnel's answer against the slow reference: of all, by key, and by day of entry. */
import { expect } from "vitest";
import type { FunnelAnswer, FunnelGroup } from "#domain/funnels/funnel-answer.ts";
import { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { readFunnel } from "#server/funnels/read-funnel.ts";
import type { DemoPlace } from "../world/demo-in-zone.ts";
import type { World } from "../world/open-world.ts";
import { type SlowGroup, slowFunnel } from "../world/slow-funnel.ts";
import type { Line } from "../world/slow-people.ts";

const hour = 3_600_000;

/** A question about a place without its first and last hours, so that people come and go at both ends. */
export const asking = ({ fromMs, toMs }: DemoPlace, more: object): FunnelQuestion =>
  FunnelQuestion.parse({
    from: new Date(fromMs + 20 * hour).toISOString(),
    to: new Date(toMs - 30 * hour).toISOString(),
    ...more,
  });

export const spanOf = ({ from, to }: FunnelQuestion) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) });

export async function compareFunnel(
  world: World,
  { place, lines }: { readonly place: DemoPlace; readonly lines: readonly Line[] },
  asked: FunnelQuestion,
): Promise<FunnelAnswer> {
  const span = spanOf(asked);
  const { timezone } = place.workspace;
  const answer = await readFunnel(world.platform, { workspace: place.workspace, span }, asked);
  const slow = slowFunnel(lines, asked, { ...span, timezone, now: world.platform.now() });
  expect(figures(answer)).toEqual(rounded(slow.all));
  if (asked.by !== "none") {
    expect(Object.fromEntries(answer.by.map((group) => [group.key, figures(group)]))).toEqual(
      Object.fromEntries([...slow.byKey].map(([key, group]) => [key, rounded(group)])),
    );
  }
  if (asked.trend !== "none") {
    const peopled = answer.trend.filter(({ counts }) => (counts[0] ?? 0) > 0);
    expect(Object.fromEntries(peopled.map(({ at, counts }) => [at, counts]))).toEqual(
      Object.fromEntries([...slow.byDay].map(([day, { counts }]) => [day, counts])),
    );
  }
  return answer;
}

const near = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

function figures({ steps, open }: FunnelGroup) {
  return {
    counts: steps.map(({ count }) => count),
    open,
    since: steps.map((s) => [s.medianSeconds, s.p90Seconds, s.medianSecondsFromFirst, s.p90SecondsFromFirst].map(near)),
  };
}

function rounded({ counts, open, sincePrevious, sinceFirst }: SlowGroup) {
  return {
    counts,
    open,
    since: counts.map((_, i) => [...(sincePrevious[i] ?? []), ...(sinceFirst[i] ?? [])].map(near)),
  };
}

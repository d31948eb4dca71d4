/** The questions of analysis that are timed: through the app's own answers, and as a peer would put them to Postgres. */
import type { z } from "zod";
import { AttributionQuestion } from "#domain/attribution/attribution-question.ts";
import { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import { type Span, spanOf } from "#domain/metrics/span.ts";
import { OverlapQuestion } from "#domain/reach/overlap-question.ts";
import { RetentionQuestion } from "#domain/retention/retention-question.ts";
import { answerAttribution } from "#server/attribution/answer-attribution.ts";
import { readFunnel } from "#server/funnels/read-funnel.ts";
import { answerCacLtv } from "#server/ltv/answer-cac-ltv.ts";
import { readPerson } from "#server/people/read-person.ts";
import { answerOverlap } from "#server/reach/answer-overlap.ts";
import { answerRetention } from "#server/retention/answer-retention.ts";
import type { Stores } from "./open-stores.ts";
import { peerAttribution, peerFunnel, peerLifetime, peerOverlap, peerRetention, peerTimeline } from "./peer-queries.ts";

export interface AnalysisQuestion {
  readonly name: string;
  /** Milliseconds at 10 million events that are aimed at. */
  readonly aim: number;
  readonly ask: (stores: Stores) => Promise<unknown>;
  readonly peer: string | null;
}

const signal = new AbortController().signal;
const steps = ["Page Viewed", "Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
const heuristics = ["first", "last", "last_non_direct", "linear", "time_decay", "position"];

interface Asked<Question> {
  readonly question: Question;
  readonly span: Span;
}

/** `end`: the world's last moment; `person`: one of its people. */
export function analysisQuestions(end: number, timezone: string, person: string): AnalysisQuestion[] {
  const to = new Date(end).toISOString().slice(0, 19);
  const moment = (days: number) => `${new Date(end - days * 86_400_000).toISOString().slice(0, 19)}Z`;
  const asked = <Schema extends z.ZodType<{ from: string; to: string }>>(
    schema: Schema,
    days: number,
    more: object,
  ): Asked<z.output<Schema>> => {
    const question = schema.parse({ from: moment(days), to: `${to}Z`, ...more });
    return { question, span: spanOf(question, timezone, 400) };
  };
  const funnel = asked(FunnelQuestion, 30, { step: steps, window: "7d" });
  const byChannel = asked(FunnelQuestion, 30, { step: steps, window: "7d", by: "channel" });
  const heuristic = asked(AttributionQuestion, 30, { models: heuristics, lookback: "30d" });
  const every = asked(AttributionQuestion, 30, { models: [...heuristics, "markov", "shapley"], lookback: "30d" });
  const retention = asked(RetentionQuestion, 90, { grain: "week", periods: 12 });
  const lifetime = asked(CacLtvQuestion, 90, { by: "channel", months: 3 });
  const overlap = asked(OverlapQuestion, 30, {});
  const { fromMs, toMs } = funnel.span;
  const whole = retention.span;
  return [
    {
      name: "funnel of 5 steps, 30 days, window of 7 days",
      aim: 250,
      ask: ({ platform, workspace }) => readFunnel(platform, { workspace, span: funnel.span, signal }, funnel.question),
      peer: peerFunnel(steps, fromMs, toMs, 7),
    },
    {
      name: "the same by channel",
      aim: 250,
      ask: ({ platform, workspace }) =>
        readFunnel(platform, { workspace, span: byChannel.span, signal }, byChannel.question),
      peer: null,
    },
    {
      name: "six rules of attribution, 30 days, look-back of 30 days",
      aim: 300,
      ask: ({ platform, workspace }) =>
        answerAttribution(platform, workspace, heuristic.question, heuristic.span, signal),
      peer: peerAttribution(fromMs, toMs, 30),
    },
    {
      name: "all eight models",
      aim: 1_500,
      ask: ({ platform, workspace }) => answerAttribution(platform, workspace, every.question, every.span, signal),
      peer: null,
    },
    {
      name: "retention by week, 90 days",
      aim: 350,
      ask: ({ platform, workspace }) =>
        answerRetention(platform, workspace, retention.question, retention.span, signal),
      peer: peerRetention(whole.fromMs, whole.toMs),
    },
    {
      name: "CAC and LTV of cohorts by channel, 90 days",
      aim: 350,
      ask: ({ platform, workspace }) => answerCacLtv(platform, workspace, lifetime.question, lifetime.span, signal),
      peer: peerLifetime(whole.fromMs, whole.toMs),
    },
    {
      name: "overlap of channels, 30 days",
      aim: 150,
      ask: ({ platform, workspace }) => answerOverlap(platform, workspace, overlap.question, overlap.span, signal),
      peer: peerOverlap(fromMs, toMs),
    },
    {
      name: "one person's timeline",
      aim: 15,
      ask: ({ workspace }) => readPerson(workspace, { person, limit: 200 }, signal),
      peer: peerTimeline(person),
    },
  ];
}

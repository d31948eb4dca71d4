/** The API of what is unusual, and of how closely each metric is watched. */
import { z } from "zod";
import { sensitivities } from "#domain/metrics/anomaly.ts";
import { AnomalyQuestion, SensitivitiesInput, VerdictInput, verdicts } from "#domain/metrics/anomaly-question.ts";
import { incidentKinds } from "#domain/metrics/incident.ts";
import { count, instant, type Operation } from "./operation.ts";

const Anomaly = z.object({
  ...{ id: count, metric: z.string(), channel: z.string(), kind: z.enum(incidentKinds) },
  ...{ from: instant, to: instant, peakAt: instant },
  ...{ value: z.number(), expected: z.number(), score: z.number(), windowHours: count },
  verdict: z.enum(verdicts),
});
const asked = AnomalyQuestion.shape;

export const anomalyOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/anomalies",
    id: "listAnomalies",
    tag: "Reports",
    summary: "Unusual hours by metric and channel, the latest first",
    says:
      "Each hour is judged against the same local hour of the week, and those beside it, in the four weeks before; hours " +
      "closer than six are one incident. `score` is in deviations. Where an hour holds too little, values are counted " +
      "over `windowHours`.",
    needs: "board:read",
    parameters: [
      {
        name: "from",
        in: "query",
        required: true,
        schema: asked.from,
        says: "A date or an instant.",
        example: "2026-11-19",
      },
      {
        name: "to",
        in: "query",
        required: true,
        schema: asked.to,
        says: "The end, not included.",
        example: "2026-11-20",
      },
      { name: "metric", in: "query", schema: asked.metric, says: "Only this watched metric." },
      { name: "channel", in: "query", schema: asked.channel, says: "Only this channel; `all` for all together." },
    ],
    answer: {
      status: 200,
      schema: z.object({ anomalies: z.array(Anomaly), mayJudge: z.boolean() }),
      example: {
        anomalies: [
          {
            ...{ id: 12, metric: "ctr", channel: "weibo", kind: "collapse", from: "2026-11-19T09:00:00+08:00" },
            ...{ to: "2026-11-19T15:00:00+08:00", peakAt: "2026-11-19T12:00:00+08:00" },
            ...{ value: 0.006, expected: 0.0092, score: -7.4, windowHours: 24, verdict: "open" },
          },
        ],
        mayJudge: true,
      },
    },
  },
  {
    method: "put",
    path: "/api/v1/anomalies/{anomalyId}",
    id: "judgeAnomaly",
    tag: "Reports",
    summary: "Confirm or dismiss something unusual",
    says:
      "The hours of what is `confirmed` are no part of what is usual: later hours of this metric and channel are judged " +
      "without them. What is `dismissed` counts as usual, and is open again when it grows louder.",
    needs: "anomalies:write",
    parameters: [
      {
        name: "anomalyId",
        in: "path",
        required: true,
        schema: VerdictInput.shape.anomalyId,
        says: "Its `id` in the list.",
        example: 12,
      },
    ],
    body: { schema: VerdictInput.omit({ anomalyId: true }), example: { verdict: "confirmed" } },
    answer: {
      status: 200,
      schema: z.object({
        ...{ id: count, metric: z.string(), channel: z.string() },
        ...{ before: z.enum(verdicts), verdict: z.enum(verdicts) },
      }),
      example: { id: 12, metric: "ctr", channel: "weibo", before: "open", verdict: "confirmed" },
    },
  },
  {
    method: "get",
    path: "/api/v1/sensitivities",
    id: "listSensitivities",
    tag: "Reports",
    summary: "How closely each metric is watched",
    needs: "metrics:read",
    answer: {
      status: 200,
      schema: z.object({
        sensitivities: z.array(z.object({ metric: z.string(), sensitivity: z.enum(sensitivities) })),
      }),
      example: { sensitivities: [{ metric: "ctr", sensitivity: "normal" }] },
    },
  },
  {
    method: "put",
    path: "/api/v1/sensitivities",
    id: "saveSensitivities",
    tag: "Reports",
    summary: "Watches metrics more or less closely, or not at all",
    says: "An hour is unusual from 7 (`low`), 5 (`normal`) or 4 (`high`) deviations on.",
    needs: "targets:write",
    body: { schema: SensitivitiesInput, example: [{ metric: "ctr", sensitivity: "high" }] },
    answer: { status: 200, schema: z.object({ changed: count }), example: { changed: 1 } },
  },
];

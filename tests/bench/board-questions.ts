/** The questions whose answers are timed. */
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { questionsOf } from "#domain/metrics/board-questions.ts";
import { parseView } from "#domain/metrics/board-view.ts";

export interface TimedQuestion {
  readonly name: string;
  /** The questions of one answer; several are asked together, as the page does. */
  readonly questions: readonly BoardQuestion[];
}

const dayMs = 86_400_000;

/** `end` in epoch ms, at a full hour. */
export function timedQuestions(end: number, timezone: string): TimedQuestion[] {
  const page = questionsOf(parseView(new URLSearchParams()), timezone, end - 1);
  const metrics = page.map.metrics.filter((id) => id !== "visitors");
  const last72: BoardQuestion = {
    from: new Date(end - 3 * dayMs).toISOString(),
    to: new Date(end).toISOString(),
    metrics,
    grain: "hour",
    by: "channel",
    filter: {},
    benchmark: false,
    clock: "conversion",
    model: "last",
  };
  const allOf72 = { ...last72, metrics: [...new Set([...metrics, ...page.table.metrics])] };
  const days90 = { ...last72, from: new Date(end - 90 * dayMs).toISOString(), grain: "day" as const };
  return [
    { name: "72 h × channels × hour", questions: [last72] },
    { name: "the same, table columns too", questions: [{ ...allOf72 }] },
    { name: "the same with visitors", questions: [{ ...last72, metrics: [...metrics, "visitors"] }] },
    { name: "the same with benchmark", questions: [{ ...last72, benchmark: true }] },
    { name: "90 days × channels × day", questions: [days90] },
    { name: "90 days × channels × day with visitors", questions: [{ ...days90, metrics: [...metrics, "visitors"] }] },
    {
      name: "72 h × channels × hour of one device (from the journey)",
      questions: [{ ...last72, filter: { device: ["mobile"] } }],
    },
    { name: "the board page's questions together", questions: [page.trend, page.map, page.table] },
  ];
}

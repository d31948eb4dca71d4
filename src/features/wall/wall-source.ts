/** Where a wall gets its figures: from the doors of a member, or from those of the link that it hangs by. */
import type { FunnelAnswer } from "#domain/funnels/funnel-answer.ts";
import { stepText } from "#domain/funnels/step.ts";
import { usualSteps } from "#domain/funnels/usual-steps.ts";
import type { BoardAnswer, BoardQuestion, Report, ReportMeta } from "#domain/metrics/board-question.ts";
import { boardAddress } from "#domain/metrics/board-questions.ts";
import type { BoardView } from "#domain/metrics/board-view.ts";
import type { Target } from "#domain/metrics/kpi-figures.ts";
import type { Channel } from "#domain/metrics/map-grid.ts";
import { wallQuestions } from "#domain/metrics/wall-view.ts";
import type { Alert } from "#domain/rules/alert-answer.ts";
import type { Task } from "#domain/tasks/task.ts";
import { fetchAnswer } from "#ui/report/fetch-answer.ts";
import { fetchShared, type ShareKey } from "#ui/report/fetch-shared.ts";

type BoardReport = Report<BoardQuestion, BoardAnswer>;

export interface WallBoard {
  readonly channels: readonly Channel[];
  readonly targets: readonly Target[];
  readonly trend: BoardReport;
  readonly map: BoardReport;
}

/** Whose it is stays within the house: a link does not say it. */
export type WallAlert = Omit<Alert, "owner"> & { readonly owner?: Alert["owner"] };
export type WallTask = Pick<Task, "id" | "title" | "evidence" | "dueAt" | "updatedPageAt" | "status"> & {
  readonly owner?: Task["owner"];
};

export interface WallAction {
  readonly id: number;
  readonly channel: string;
  readonly kind: "pause" | "cap" | "resume";
  readonly status: string;
  readonly createdAt: string;
}

export interface WallStanding {
  readonly channel: string;
  readonly name: string;
  readonly state: string;
  readonly since: string | null;
}

/** What somebody must do something about. */
export interface WallNeeds {
  readonly alerts: readonly WallAlert[];
  readonly actions: readonly WallAction[];
  readonly channels: readonly WallStanding[];
  readonly tasks: readonly WallTask[];
}

export interface WallFunnel {
  readonly answer: FunnelAnswer;
  readonly meta: ReportMeta;
}

/** Each is asked for again and again; what fails is thrown. */
export interface WallSource {
  readonly board: (view: BoardView, now: number, signal: AbortSignal) => Promise<WallBoard>;
  /** null: this wall does not show them. */
  readonly needs: ((signal: AbortSignal) => Promise<WallNeeds>) | null;
  readonly funnel: ((today: string, tomorrow: string, signal: AbortSignal) => Promise<WallFunnel>) | null;
}

export function memberSource(slug: string, timezone: string): WallSource {
  const ask = <T>(path: string, signal: AbortSignal, params: Readonly<Record<string, string>> = {}) =>
    fetchAnswer<T>(`/api/v1/${path}?${new URLSearchParams({ workspace: slug, ...params })}`, signal);
  return {
    board: async (view, now, signal) => {
      const { trend, map } = wallQuestions(view, timezone, now);
      const [{ channels }, { targets }, ofTrend, ofMap] = await Promise.all([
        ask<Pick<WallBoard, "channels">>("channels", signal),
        ask<Pick<WallBoard, "targets">>("targets", signal),
        fetchAnswer<BoardReport>(boardAddress(slug, trend), signal),
        fetchAnswer<BoardReport>(boardAddress(slug, map), signal),
      ]);
      return { channels, targets, trend: ofTrend, map: ofMap };
    },
    needs: async (signal) => {
      const [{ alerts }, { actions }, { channels }, { tasks }] = await Promise.all([
        ask<Pick<WallNeeds, "alerts">>("alerts", signal, { state: "open" }),
        ask<Pick<WallNeeds, "actions">>("breaker/actions", signal),
        ask<Pick<WallNeeds, "channels">>("breaker", signal),
        ask<Pick<WallNeeds, "tasks">>("tasks", signal, { status: "open" }),
      ]);
      return { alerts, actions, channels, tasks };
    },
    funnel: (from, to, signal) => {
      const params = new URLSearchParams({ workspace: slug, from, to, window: "24h" });
      for (const step of usualSteps) params.append("step", stepText(step));
      return fetchAnswer(`/api/v1/reports/funnel?${params}`, signal);
    },
  };
}

/** `whole`: the link is for the wall without filters, which is about all that is the matter. */
export function shareSource(key: ShareKey, whole: boolean): WallSource {
  const ask = <T>(path: string, signal: AbortSignal) => fetchShared<T>(key, path, { signal });
  return {
    board: (_view, _now, signal) => ask<WallBoard>("", signal),
    needs: whole ? (signal) => ask<WallNeeds>("/needs", signal) : null,
    funnel: whole ? (_from, _to, signal) => ask<WallFunnel>("/funnel", signal) : null,
  };
}

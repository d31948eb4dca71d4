/** The executive board: in two minutes, whether the two teams work as one, and what it rests on. */
"use client";
import { useMemo } from "react";
import type { Decision } from "#domain/health/decision.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import { shiftWeek } from "#domain/health/week-range.ts";
import type { ChannelCost, WeekFacts } from "#domain/health/week-sentences.ts";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { ReportFreshness } from "#ui/report/report-freshness.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { ComponentTable } from "./component-table.tsx";
import { DecisionTable } from "./decision-table.tsx";
import { DisputePart } from "./dispute-part.tsx";
import { budgetDays, type ExecutiveReports, executiveFigures } from "./executive-figures.ts";
import { FigureRow } from "./figure-row.tsx";
import { healthAddress } from "./health-address.ts";
import { ScoreHead } from "./score-head.tsx";
import { ScoreLine } from "./score-line.tsx";
import { SentencesPart } from "./sentences-part.tsx";
import { WeekBar } from "./week-bar.tsx";

interface Props {
  readonly workspace: string;
  readonly running: string;
  readonly health: HealthAnswer;
  readonly meta: ReportMeta;
  readonly reports: ExecutiveReports;
  readonly costs: readonly ChannelCost[];
  readonly decisions: readonly Decision[];
  readonly disputes: readonly Dispute[];
  readonly channels: readonly NamedChannel[];
}

export function ExecutivePage(props: Props) {
  const { workspace, running, health, meta, reports, decisions, disputes, channels } = props;
  const figures = useMemo(() => executiveFigures(reports), [reports]);
  const facts = useFacts(props);
  return (
    <>
      <WeekBar workspace={workspace} page="executive" health={health} running={running} />
      <ReportFreshness
        meta={meta}
        failed={false}
        progress={null}
        onRetry={null}
        address={healthAddress(workspace, health.week)}
      />
      <ProjectingBanner notes={meta.notes} />
      <div className="grid grid-cols-[300px_minmax(0,1fr)_360px] border-b border-line bg-surface max-lg:grid-cols-[300px_minmax(0,1fr)] max-sm:grid-cols-1">
        <ScoreHead health={health} />
        <div className="min-w-0 border-line py-3 pr-3 pl-2 sm:border-l">
          <ScoreLine trend={health.trend} target={health.target} />
        </div>
        <div className="min-w-0 border-line max-lg:col-span-full max-lg:border-t lg:border-l">
          <SentencesPart facts={facts} />
        </div>
      </div>
      <FigureRow
        workspace={workspace}
        asked={new URLSearchParams({ from: health.from, to: health.to }).toString()}
        figures={figures}
        against={shiftWeek(health.week, -1).slice(5)}
        {...budgetDays(reports.budget)}
      />
      <ComponentTable workspace={workspace} health={health} channels={channels} />
      <div className="grid grid-cols-[minmax(0,1fr)_420px] bg-surface max-lg:grid-cols-1">
        <DecisionTable workspace={workspace} decisions={decisions} channels={channels} />
        <div className="border-line lg:border-l">
          <DisputePart workspace={workspace} disputes={disputes} />
        </div>
      </div>
    </>
  );
}

function useFacts({ health, reports, costs, channels }: Props): WeekFacts {
  const channelName = useChannelNames(channels);
  const { now, before } = reports;
  const response = health.components.find(({ id }) => id === "response");
  return {
    ...{ spend: now.spend ?? null, customers: now.new_customers ?? null },
    ...{ cac: now.cac ?? null, cacBefore: before.cac ?? null },
    channels: costs.map((cost) => ({ ...cost, name: channelName(cost.name) })),
    response:
      response === undefined || response.value === null
        ? null
        : {
            ...{ inTime: response.numerator, all: response.denominator },
            ...{ medianHours: health.responseHours, unanswered: health.responseUnanswered },
          },
    move: health.move,
    unmeasured: health.components.filter(({ value }) => value === null).length,
  };
}

/** The weeks of collaboration health: a week with its evidence, the ones that are frozen, automation, and the weights. */
"use client";
import type { AutomationWeek } from "#domain/health/automation.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import type { KeptDefinition } from "#server/health/keep-definition.ts";
import type { ListedWeek } from "#server/health/read-health.ts";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { ReportFreshness } from "#ui/report/report-freshness.tsx";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import { AutomationTable } from "./automation-table.tsx";
import { ComponentTable } from "./component-table.tsx";
import { EvidenceTable } from "./evidence-table.tsx";
import { healthAddress } from "./health-address.ts";
import { ScoreHead } from "./score-head.tsx";
import { ScoreLine } from "./score-line.tsx";
import { WeekBar } from "./week-bar.tsx";
import { WeekTable } from "./week-table.tsx";
import { WeightsForm } from "./weights-form.tsx";

interface Props {
  readonly workspace: string;
  readonly running: string;
  readonly health: HealthAnswer;
  readonly meta: ReportMeta;
  readonly weeks: readonly ListedWeek[];
  readonly definitions: readonly KeptDefinition[];
  readonly automation: readonly AutomationWeek[];
  readonly channels: readonly NamedChannel[];
  readonly mayChange: boolean;
}

export function HealthPage(props: Props) {
  const { workspace, running, health, meta, weeks, definitions, automation, channels, mayChange } = props;
  const [definition] = definitions;
  return (
    <>
      <WeekBar workspace={workspace} page="health" health={health} running={running} />
      <ReportFreshness
        meta={meta}
        failed={false}
        progress={null}
        onRetry={null}
        address={healthAddress(workspace, health.week)}
      />
      <ProjectingBanner notes={meta.notes} />
      <div className="grid grid-cols-[300px_minmax(0,1fr)] border-b border-line bg-surface max-sm:grid-cols-1">
        <ScoreHead health={health} />
        <div className="min-w-0 border-line py-3 pr-3 pl-2 sm:border-l [&_svg]:max-w-4xl">
          <ScoreLine trend={health.trend} target={health.target} />
        </div>
      </div>
      <ComponentTable workspace={workspace} health={health} channels={channels} />
      <EvidenceTable workspace={workspace} health={health} channels={channels} />
      <WeekTable workspace={workspace} weeks={weeks} selected={health.week} />
      <AutomationTable weeks={automation} address={healthAddress(workspace, health.week, "automation")} />
      {definition !== undefined && (
        <WeightsForm key={definition.version} workspace={workspace} definition={definition} mayChange={mayChange} />
      )}
    </>
  );
}

/** The operations board: where people leave, what is being done about it, what calls for it, and how the pages do. */
"use client";
import { type ReactNode, useMemo, useState } from "react";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { ProjectingBanner } from "#ui/report/projecting-banner.tsx";
import { ReportFreshness } from "#ui/report/report-freshness.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { HealthPanel, useHealth } from "./health-panel.tsx";
import { LeavePanel } from "./leave-panel.tsx";
import { operationsColumns } from "./operations-columns.ts";
import { OperationsContext } from "./operations-context.tsx";
import { OperationsFilters } from "./operations-filters.tsx";
import { hoursOf, usualHours } from "./operations-view.ts";
import { PairsPanel } from "./pairs-panel.tsx";
import { useOperationsView } from "./use-operations-view.ts";

interface Props {
  readonly workspace: { readonly slug: string; readonly timezone: string };
  readonly channels: readonly NamedChannel[];
  /** The server's instant (ISO). */
  readonly now: string;
  readonly mayFile: boolean;
  /** The queue of tasks, in the middle. */
  readonly tasks: ReactNode;
  /** What calls for a deed, at the right; first on a small screen. */
  readonly alerts: ReactNode;
  /** Beside the filters: views that were kept. */
  readonly saved?: ReactNode;
}

const everyMs = 60_000;

export function OperationsPage({ workspace, channels, now: started, mayFile, tasks, alerts, saved }: Props) {
  const { slug, timezone } = workspace;
  const [view, change] = useOperationsView();
  const [held, hold] = useState(false);
  const now = useServerNow(started);
  const channelName = useChannelNames(channels);
  const { from, to } = hoursOf(view.range, now, timezone);
  const setting = useMemo(() => {
    const hours = { from, to };
    const asking = held ? {} : { everyMs };
    const usual = usualHours(hours, timezone);
    return { workspace: slug, view, change, hours, usual, channelName, mayFile, asking };
  }, [from, to, timezone, held, slug, view, change, channelName, mayFile]);
  return (
    <OperationsContext value={setting}>
      <OperationsFilters channels={channels} onOpenChange={hold} saved={saved} />
      <Freshness />
      <div className={operationsColumns}>
        <div className="min-w-0 bg-surface max-lg:order-3 lg:border-r lg:border-line">
          <LeavePanel />
          <PairsPanel />
        </div>
        <div className="min-w-0 border-line bg-surface max-lg:order-2 max-lg:border-b">{tasks}</div>
        <aside className="min-w-0 border-line bg-surface max-lg:order-1 max-lg:border-b lg:border-l">{alerts}</aside>
      </div>
      <HealthPanel />
    </OperationsContext>
  );
}

/** Said once for the board: all its figures are of the same hours. */
function Freshness() {
  const { report, failure, retry } = useHealth().asked;
  if (report === undefined) return <div className="h-8 border-b border-line bg-surface" />;
  const failed = failure !== null;
  return (
    <>
      <ReportFreshness meta={report.meta} failed={failed} progress={null} onRetry={failed ? retry : null} />
      <ProjectingBanner notes={report.meta.notes} />
    </>
  );
}

/** What needs a decision now, from the rooms that know: proposed pauses, alerts without an owner, overdue tasks. */
import { cache, Suspense } from "react";
import { AlertRail } from "#features/alerts/alert-rail.tsx";
import { alertSettingOf } from "#features/alerts/alert-setting-of.ts";
import { DecisionFeed, DecisionFeedSkeleton } from "#features/board/decision-feed.tsx";
import { ProposalRail } from "#features/breaker/proposal-rail.tsx";
import { OverdueList } from "#features/tasks/overdue-list.tsx";
import { getBreakers, listAdActions } from "#server/breaker/queries.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listAlerts, listRules } from "#server/rules/queries.ts";
import { listTasks } from "#server/tasks/queries.ts";

interface Props {
  readonly workspace: string;
}

export function Decisions({ workspace }: Props) {
  return (
    <Suspense fallback={<DecisionFeedSkeleton />}>
      <Waiting workspace={workspace} />
    </Suspense>
  );
}

/** What may need a decision, and what its words are made of; asked once for a page. */
export const waitingIn = cache((workspace: string) =>
  Promise.all([
    ask(getBreakers, workspace, {}),
    ask(listAdActions, workspace, {}),
    ask(listAlerts, workspace, { state: "open" }),
    ask(listTasks, workspace, { status: "open" }),
    ask(listRules, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ]),
);

async function Waiting({ workspace }: Props) {
  const [breakers, { actions }, { alerts, mayChange, asOf }, { tasks }, { rules }, { channels }, { caller }] =
    await waitingIn(workspace);
  const proposed = actions.filter(({ status }) => status === "proposed");
  const unowned = alerts.filter(({ state, owner, muted }) => state === "firing" && owner === null && muted === null);
  // A page that is updated has kept its time or not: its clock stands.
  const overdue = tasks.filter(({ updatedPageAt, dueAt }) => updatedPageAt === null && dueAt < asOf);
  if (proposed.length + unowned.length + overdue.length === 0) return <DecisionFeed>{null}</DecisionFeed>;
  const setting = alertSettingOf({ workspace, channels, rules, mayChange, caller, asOf });
  return (
    <DecisionFeed>
      {proposed.length > 0 && <ProposalRail workspace={workspace} breakers={breakers} actions={proposed} />}
      {unowned.length > 0 && <AlertRail setting={setting} alerts={unowned} title="unowned" />}
      {overdue.length > 0 && <OverdueList workspace={workspace} tasks={overdue} asOf={asOf} />}
    </DecisionFeed>
  );
}

/** The breaker: what waits for a second person, how each channel stands, what was done, and how far it may go. */
"use client";
import type { getBreakers, ShownAction } from "#server/breaker/queries.ts";
import { useRefresh } from "#ui/report/use-refresh.ts";
import { ActionTable } from "./action-table.tsx";
import { BreakerSettingContext } from "./breaker-setting.tsx";
import { ChannelTable } from "./channel-table.tsx";
import { KillSwitch } from "./kill-switch.tsx";
import { PolicyFacts } from "./policy-facts.tsx";
import { PolicyForm } from "./policy-form.tsx";
import { WaitingList } from "./waiting-list.tsx";

interface Props {
  readonly workspace: string;
  readonly breakers: Awaited<ReturnType<typeof getBreakers>>;
  readonly actions: readonly ShownAction[];
  readonly nowMs: number;
}

const calmMs = 30_000;
/** While something is under way, what the platform says may change any moment. */
const busyMs = 3_000;

export function BreakerPage({ workspace, breakers, actions, nowMs }: Props) {
  const { channels, policy, mayAsk, mayApprove } = breakers;
  const named = channels.map(({ channel, name }) => ({ key: channel, name }));
  useRefresh(actions.some(({ status }) => status === "pending") ? busyMs : calmMs);
  return (
    <BreakerSettingContext value={{ workspace, channels: named, mayAsk, mayApprove }}>
      <KillSwitch policy={policy} />
      <WaitingList actions={actions.filter(({ status }) => status === "proposed")} />
      <ChannelTable standings={channels} nowMs={nowMs} />
      <ActionTable actions={actions.filter(({ status }) => status !== "proposed")} />
      {mayApprove ? <PolicyForm key={JSON.stringify(policy)} policy={policy} /> : <PolicyFacts policy={policy} />}
    </BreakerSettingContext>
  );
}

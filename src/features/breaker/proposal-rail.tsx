/** Proposed actions in a narrow column beside another page's figures. */
"use client";
import type { getBreakers, ShownAction } from "#server/breaker/queries.ts";
import { BreakerSettingContext } from "./breaker-setting.tsx";
import { WaitingList } from "./waiting-list.tsx";

interface Props {
  readonly workspace: string;
  readonly breakers: Pick<Awaited<ReturnType<typeof getBreakers>>, "channels" | "mayAsk" | "mayApprove">;
  readonly actions: readonly ShownAction[];
}

export function ProposalRail({ workspace, breakers, actions }: Props) {
  const { mayAsk, mayApprove } = breakers;
  const channels = breakers.channels.map(({ channel, name }) => ({ key: channel, name }));
  return (
    <BreakerSettingContext value={{ workspace, channels, mayAsk, mayApprove }}>
      <WaitingList actions={actions} narrow />
    </BreakerSettingContext>
  );
}

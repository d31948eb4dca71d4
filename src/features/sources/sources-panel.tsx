/** Where the figures come from, how fresh they are, what was turned away, and how to send more. */
import type { EventSourceRow, QuarantineCount, QuarantineRow, SpendSourceRow } from "#server/spend/queries.ts";
import { EventSources } from "./event-sources.tsx";
import { Quarantine } from "./quarantine.tsx";
import { Snippets } from "./snippets.tsx";
import { SpendImportForm } from "./spend-import.tsx";
import { SpendSources } from "./spend-sources.tsx";

interface Props {
  readonly workspace: string;
  readonly sources: {
    readonly nowMs: number;
    readonly publicUrl: string | null;
    readonly events: readonly EventSourceRow[];
    readonly spend: readonly SpendSourceRow[];
    readonly mayImport: boolean;
    readonly mayReplay: boolean;
  };
  readonly late: readonly { readonly name: string; readonly lateMs: number }[];
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  /** null for those who may not see it. */
  readonly quarantine: {
    readonly reasons: readonly QuarantineCount[];
    readonly events: readonly QuarantineRow[];
  } | null;
}

export function SourcesPanel({ workspace, sources, late, channels, quarantine }: Props) {
  const { nowMs, events, spend, publicUrl, mayImport, mayReplay } = sources;
  return (
    <>
      <SpendSources rows={spend} nowMs={nowMs} late={late} />
      <EventSources rows={events} nowMs={nowMs} />
      {mayImport && <SpendImportForm workspace={workspace} channels={channels} />}
      {quarantine !== null && <Quarantine {...quarantine} workspace={workspace} mayReplay={mayReplay} />}
      <Snippets workspace={workspace} publicUrl={publicUrl} channel={channels[0]?.key ?? "channel"} />
    </>
  );
}

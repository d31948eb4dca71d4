/** The channels with their breakers: how each stands on its platform, why, since when, and what can be asked for. */
"use client";
import type { ChannelStanding } from "#server/breaker/queries.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting } from "./breaker-setting.tsx";
import { ChannelDeeds } from "./channel-deeds.tsx";
import { standingText } from "./standing-text.ts";
import { StateMark } from "./state-mark.tsx";
import { breakerWords } from "./words.ts";

const order = ["locked", "open", "forced", "half_open", "closed"] as const;

export function ChannelTable({
  standings,
  nowMs,
}: {
  readonly standings: readonly ChannelStanding[];
  readonly nowMs: number;
}) {
  const t = useWords(breakerWords);
  const format = useFormat();
  const { workspace, mayAsk, mayApprove } = useBreakerSetting();
  const columns: Column<ChannelStanding>[] = [
    { id: "name", label: t("channel"), names: true, sort: ({ name }) => name, cell: ({ name }) => name },
    {
      id: "state",
      label: t("state"),
      sort: ({ state }) => order.indexOf(state),
      className: "whitespace-normal",
      cell: (standing) => (
        <span className="flex min-w-52 items-start gap-2 py-1">
          <StateMark state={standing.state} platform={standing.platform} />
          <span>
            <b className="font-medium">{t(`state_${standing.state}`)}</b>
            <span className={standing.platform === "unknown" ? "text-worse" : "text-ink-2"}>
              {": "}
              {standingText(standing, t)}
            </span>
          </span>
        </span>
      ),
    },
    {
      id: "why",
      label: t("why"),
      className: "whitespace-normal",
      cell: (standing) => <Why standing={standing} />,
    },
    {
      id: "since",
      label: t("since"),
      sort: ({ since }) => since,
      cell: ({ since, readAt }) => (
        <span className="flex flex-col">
          {since === null ? "—" : format.dayHour(since)}
          {readAt !== null && (
            <span className="text-meta text-ink-3">
              {t("readAt", { ago: format.ago(Math.max(0, nowMs - Date.parse(readAt))) })}
            </span>
          )}
        </span>
      ),
    },
  ];
  const deeds: Column<ChannelStanding> = {
    id: "deeds",
    label: t("deeds"),
    header: <span className="sr-only">{t("deeds")}</span>,
    align: "right",
    cell: (standing) => <ChannelDeeds standing={standing} />,
  };
  return (
    <DataTable
      title={t("channels")}
      meta={t("channelsMeta")}
      rows={standings}
      columns={mayAsk || mayApprove ? [...columns, deeds] : columns}
      rowKey={({ channel }) => channel}
      initialOrder={{ column: "state", descending: false }}
      empty={
        <EmptyState action={<ButtonLink href={`/w/${workspace}/sources`}>{t("toSources")}</ButtonLink>}>
          {t("noChannels")}
        </EmptyState>
      }
    />
  );
}

function Why({ standing }: { readonly standing: ChannelStanding }) {
  const t = useWords(breakerWords);
  const format = useFormat();
  const { reason, cooldownUntil, handsOffUntil, state, probes } = standing;
  const parts = [
    reason ?? "",
    state === "open" && cooldownUntil !== null ? t("cooldown", { at: format.dayHour(cooldownUntil) }) : "",
    handsOffUntil !== null ? t("handsOff", { at: format.dayHour(handsOffUntil) }) : "",
    state === "half_open" ? t("probe", { count: String(probes + 1) }) : "",
  ].filter((part) => part !== "");
  return <span className="block min-w-40 max-w-[48ch] text-pretty text-ink-2">{parts.join(" · ") || "—"}</span>;
}

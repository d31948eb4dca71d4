/** Which contact point is sent which digest. */
"use client";
import type { DigestSubscriber } from "#domain/digests/digest-subscription.ts";
import { type DigestPeriod, digestPeriods } from "#domain/notifications/digest-content.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { Switch } from "#ui/controls/switch.tsx";
import { sendChange } from "#ui/report/send-change.ts";
import { useSent } from "#ui/report/use-sent.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import type { Column } from "#ui/table/column.ts";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { digestSettingWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly subscribers: readonly DigestSubscriber[];
  /** Of the workspace's clock. */
  readonly hour: number;
}

export function DigestsPanel({ workspace, subscribers, hour }: Props) {
  const t = useWords(digestSettingWords);
  const columns: Column<DigestSubscriber>[] = [
    {
      id: "name",
      label: t("name"),
      names: true,
      sort: ({ name }) => name,
      cell: ({ name, hint, enabled }) => (
        <>
          {name} <span className="text-ink-3">{enabled ? hint : t("off")}</span>
        </>
      ),
    },
    { id: "kind", label: t("kind"), sort: ({ kind }) => kind, cell: ({ kind }) => t(`kind_${kind}`) },
    ...digestPeriods.map(
      (period): Column<DigestSubscriber> => ({
        id: period,
        label: t(period),
        cell: (subscriber) => <Choice workspace={workspace} subscriber={subscriber} period={period} />,
      }),
    ),
  ];
  const contacts = <ButtonLink href={`/w/${workspace}/settings/contacts`}>{t("toContacts")}</ButtonLink>;
  return (
    <DataTable
      title={t("title")}
      meta={t("meta", { hour: String(hour).padStart(2, "0") })}
      rows={subscribers}
      columns={columns}
      rowKey={({ pointId }) => String(pointId)}
      empty={<EmptyState action={contacts}>{t("none")}</EmptyState>}
    />
  );
}

interface ChoiceProps extends Pick<Props, "workspace"> {
  readonly subscriber: DigestSubscriber;
  readonly period: DigestPeriod;
}

function Choice({ workspace, subscriber: { pointId, name, periods }, period }: ChoiceProps) {
  const t = useWords(digestSettingWords);
  const saving = useSent((chosen: readonly DigestPeriod[]) =>
    sendChange(workspace, "PUT", "digests", { pointId, periods: chosen }),
  );
  const shown = saving.isPending ? saving.variables : periods;
  const choose = (on: boolean) => saving.mutate(on ? [...periods, period] : periods.filter((one) => one !== period));
  return (
    <Switch checked={shown.includes(period)} onCheckedChange={choose}>
      <span className="sr-only">{t("toggle", { name, period: t(period) })}</span>
    </Switch>
  );
}

/** The one thing that needs a decision, beside the map. */
"use client";
import { titleText } from "#domain/tasks/task-title.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { useAlertSays } from "./use-alert-says.ts";
import type { WallAction, WallAlert, WallNeeds, WallTask } from "./wall-source.ts";
import { wallWords } from "./words.ts";

interface Props {
  readonly needs: WallNeeds;
  readonly channels: readonly NamedChannel[];
  readonly now: number;
}

export function DecisionPane({ needs, channels, now }: Props) {
  const t = useWords(wallWords);
  const decision = decisionOf(needs, now);
  return (
    <section>
      <h2 className="mb-4 text-[24px] font-medium text-ink-3">{t("needs")}</h2>
      {decision === null ? (
        <>
          <p className={big}>{t("nothing")}</p>
          <p className={`${line} mt-4`}>{t("nothingMore")}</p>
        </>
      ) : (
        <Said decision={decision} channels={channels} now={now} />
      )}
    </section>
  );
}

const big = "text-[46px] leading-[54px] font-semibold tracking-[-0.02em] text-pretty [overflow-wrap:anywhere]";
const line = "text-[27px] leading-[38px] text-ink-2";
const inks: Readonly<Record<string, string>> = { red: "text-red", yellow: "text-amber", blue: "text-blue" };

function Said({ decision, ...rest }: Omit<Props, "needs"> & { readonly decision: Decision }) {
  if (decision.kind === "alert") return <AlertSaid alert={decision.alert} {...rest} />;
  if (decision.kind === "action") return <ActionSaid action={decision.action} {...rest} />;
  return <TaskSaid task={decision.task} {...rest} />;
}

function AlertSaid({ alert, channels }: Pick<Props, "channels"> & { readonly alert: WallAlert }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const { head, figures } = useAlertSays(channels)(alert);
  return (
    <>
      <p className={`${big} ${inks[alert.severity] ?? ""}`}>
        <span className="mr-3 inline-block align-[-4px]">
          <SeverityMark severity={alert.severity} size={40} />
        </span>
        {head}
      </p>
      <p className={`${line} mt-4`}>
        {figures !== "" && <span className="mr-3 font-semibold text-ink">{figures}</span>}
        {t("firedAt", { time: format.dayHour(alert.firedAt) })}
      </p>
      {alert.owner !== undefined && (
        <p className={`${line} mt-4`}>{alert.owner === null ? t("nobody") : t("owner", { name: alert.owner.name })}</p>
      )}
    </>
  );
}

function ActionSaid({ action, channels }: Pick<Props, "channels"> & { readonly action: WallAction }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const channel = useChannelNames(channels)(action.channel);
  return (
    <>
      <p className={big}>{t(action.kind, { channel })}</p>
      <p className={`${line} mt-4`}>{t("proposed", { time: format.dayHour(action.createdAt) })}</p>
    </>
  );
}

function TaskSaid({ task, now }: Pick<Props, "now"> & { readonly task: WallTask }) {
  const t = useWords(wallWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  return (
    <>
      <p className={big}>{titleText(task, locale)}</p>
      <p className="mt-4 text-[27px] leading-[38px] font-semibold text-red">
        {t("overdueBy", { span: format.span(now - Date.parse(task.dueAt)) })}
      </p>
      {task.owner !== undefined && (
        <p className={`${line} mt-4`}>{task.owner === null ? t("nobody") : t("owner", { name: task.owner.name })}</p>
      )}
    </>
  );
}

/** How far the answer to an alert is: its task, its channel's breaker, the measured effect, and what its rule is worth. */
"use client";
import type { Alert } from "#domain/rules/alert-answer.ts";
import type { AlertQuality } from "#domain/rules/alert-quality.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { effectHeadline, effectSentence } from "#domain/tasks/effect-text.ts";
import type { Task } from "#domain/tasks/task.ts";
import type { ChannelStanding } from "#server/breaker/queries.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { Tag } from "./alert-tags.tsx";
import { AsideLink } from "./aside-link.tsx";
import { AsidePart, Fact, FactList } from "./aside-part.tsx";
import { alertWords } from "./words.ts";

export interface AnswerFacts {
  readonly alert: Alert;
  readonly task: Pick<Task, "id" | "title" | "status" | "owner" | "dueAt" | "doneAt"> | null;
  readonly standing: ChannelStanding | null;
  readonly quality: AlertQuality | null;
}

export function AnswerParts({ alert, task, standing, quality }: AnswerFacts) {
  return (
    <>
      <TaskPart task={task} />
      {standing !== null && <BreakerPart standing={standing} />}
      <EffectPart effect={alert.effect} />
      {quality !== null && <QualityPart quality={quality} />}
    </>
  );
}

function TaskPart({ task }: Pick<AnswerFacts, "task">) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { workspace } = useAlertSetting();
  if (task === null) {
    return (
      <AsidePart title={t("task")}>
        <p className="text-meta text-ink-3">{t("noTask")}</p>
      </AsidePart>
    );
  }
  const { id, title, status, owner, dueAt, doneAt } = task;
  const when = doneAt === null ? t("due", { at: format.dayHour(dueAt) }) : t("doneAt", { at: format.dayHour(doneAt) });
  return (
    <AsidePart title={t("task")}>
      <p className="text-pretty">{title}</p>
      <p className="text-meta text-ink-2">
        {t(`status_${status}`)} · {owner?.name ?? t("nobody")} · {when}
      </p>
      <p className="mt-1 text-meta">
        <AsideLink href={`/w/${workspace}/tasks/${id}`}>{t("openTask", { id: String(id) })}</AsideLink>
      </p>
    </AsidePart>
  );
}

/** "Paused" is said only where the platform was read back and said so. */
function BreakerPart({ standing }: { readonly standing: ChannelStanding }) {
  const t = useWords(alertWords);
  const { workspace } = useAlertSetting();
  const { state, platform, action } = standing;
  const said = t(`breaker_${state}`);
  return (
    <AsidePart title={t("breakerOf", { name: standing.name })}>
      <p className={platform === "unknown" ? "text-pretty text-worse" : "text-pretty"}>
        {platform === "unknown" ? t("breakerUnknown") : said}
      </p>
      {action !== null && (
        <p className="text-meta text-ink-2">{t(action.status === "proposed" ? "waitsApproval" : "underWay")}</p>
      )}
      <p className="mt-1 text-meta">
        <AsideLink href={`/w/${workspace}/breaker`}>{t("toBreaker")}</AsideLink>
      </p>
    </AsidePart>
  );
}

function EffectPart({ effect: stored }: { readonly effect: unknown }) {
  const t = useWords(alertWords);
  const { locale, currency } = useLocaleSettings();
  const effect = Effect.safeParse(stored).data;
  const look = effect?.verdict === "helped" ? "good" : effect?.verdict === "hurt" ? "bad" : "plain";
  return (
    <AsidePart title={t("effect")}>
      {effect === undefined ? (
        <p className="text-meta text-ink-3">{t("noEffect")}</p>
      ) : (
        <>
          <Tag look={look}>{effectHeadline(effect, { locale, currency })}</Tag>
          <p className="mt-1 text-pretty text-meta text-ink-2">{effectSentence(effect, { locale, currency })}</p>
        </>
      )}
    </AsidePart>
  );
}

const hourMs = 3_600_000;

function QualityPart({ quality }: { readonly quality: AlertQuality }) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { alerts, owned, acted, medianHoursToAct, falseAlarms } = quality;
  return (
    <AsidePart title={t("ruleQuality")}>
      <FactList>
        <Fact term={t("qFired")}>{t("qTimes", { count: alerts })}</Fact>
        <Fact term={t("qOwned")}>{format.rate(owned)}</Fact>
        <Fact term={t("qActed")}>
          {medianHoursToAct === null
            ? format.rate(acted)
            : t("qActedIn", { share: format.rate(acted), span: format.span(medianHoursToAct * hourMs) })}
        </Fact>
        <Fact term={t("qFalse")}>{format.rate(falseAlarms)}</Fact>
      </FactList>
    </AsidePart>
  );
}

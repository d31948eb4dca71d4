/** What is in dispute, what is late, what was done to channels, and what was decided a week ago, a row each. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Decision } from "#domain/alignment/agenda.ts";
import { disputeCode } from "#domain/reconciliation/dispute.ts";
import { effectHeadline } from "#domain/tasks/effect-text.ts";
import { taskCode } from "#domain/tasks/task.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useMeeting } from "./meeting-context.tsx";
import { Nothing } from "./nothing.tsx";
import { alignmentWords } from "./words.ts";

export function DisputeRows() {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { meeting, workspace } = useMeeting();
  const { disputes } = meeting.agenda;
  if (disputes.length === 0) return <Nothing>{t("disputesNone")}</Nothing>;
  return (
    <Rows label={t("disputes")}>
      {disputes.map(({ id, title, a, b, share, openedAt, owners }) => (
        <Row
          key={id}
          title={
            <Link href={`/w/${workspace}/reconcile?dispute=${id}`} className="hover:underline">
              {`${disputeCode(id)} ${title === "" ? `${a} · ${b}` : title}`}
            </Link>
          }
          about={`${owners.join(", ") || t("nobody")} · ${t("since", { at: format.day(openedAt) })}`}
          state={t("apart", { share: format.rate(share) })}
        />
      ))}
    </Rows>
  );
}

export function TaskRows() {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { meeting, workspace } = useMeeting();
  const { tasks, asOf } = meeting.agenda;
  if (tasks.length === 0) return <Nothing>{t("tasksNone")}</Nothing>;
  return (
    <Rows label={t("tasks")}>
      {tasks.map(({ id, title, team, owner, dueAt }) => (
        <Row
          key={id}
          title={
            <Link href={`/w/${workspace}/tasks/${id}`} className="hover:underline">{`${taskCode(id)} ${title}`}</Link>
          }
          about={`${t(team)} · ${owner ?? t("nobody")}`}
          state={
            <span className="text-red">
              {t("overdueBy", { span: format.span(Date.parse(asOf) - Date.parse(dueAt)) })}
            </span>
          }
        />
      ))}
    </Rows>
  );
}

export function ActionRows() {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { breaker } = useMeeting().meeting.agenda;
  if (breaker.length === 0) return <Nothing>{t("breakerNone")}</Nothing>;
  return (
    <Rows label={t("breaker")}>
      {breaker.map(({ id, channel, kind, status, by, at }) => (
        <Row
          key={id}
          title={`${channel}: ${t(kind)}`}
          about={`${by} · ${format.dayHour(at)}`}
          state={t(status === "failed" ? "failed_" : status)}
        />
      ))}
    </Rows>
  );
}

export function DecisionRows() {
  const t = useWords(alignmentWords);
  const { decisions } = useMeeting().meeting.agenda;
  if (decisions.length === 0) return <Nothing>{t("decisionsNone")}</Nothing>;
  return (
    <Rows label={t("decisions")}>
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} />
      ))}
    </Rows>
  );
}

/** With what it brought, as far as that is measured. */
export function DecisionRow({ decision }: { readonly decision: Decision }) {
  const t = useWords(alignmentWords);
  const format = useFormat();
  const { locale, currency } = useLocaleSettings();
  const { workspace } = useMeeting();
  const { text, taskId, owner, dueAt, status, effect } = decision;
  const came = effect === null ? status === "done" && t("notMeasured") : effectHeadline(effect, { locale, currency });
  return (
    <Row
      title={text}
      about={
        <>
          <Link href={`/w/${workspace}/tasks/${taskId}`} className="text-accent underline underline-offset-2">
            {taskCode(taskId)}
          </Link>{" "}
          · {owner ?? t("nobody")} · {t("dueAt", { at: format.dayHour(dueAt) })}
        </>
      }
      state={[t(`status_${status}`), came].filter(Boolean).join(" · ")}
    />
  );
}

function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {children}
    </ul>
  );
}

interface RowProps {
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly state: ReactNode;
}

function Row({ title, about, state }: RowProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-5 py-1.5 last:border-b-0 max-sm:px-4">
      <span className="min-w-0 flex-1 font-medium text-pretty max-sm:basis-full">{title}</span>
      <span className="text-meta text-ink-3">{about}</span>
      <span className="min-w-24 text-right text-meta whitespace-nowrap">{state}</span>
    </li>
  );
}

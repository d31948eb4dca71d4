/** Small words beside an alert: its state where it is not simply firing, whether it is silenced, how it was judged. */
"use client";
import type { ReactNode } from "react";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { classNames } from "#ui/class-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { alertWords } from "./words.ts";

const looks = {
  plain: "border-line-2 text-ink-2",
  good: "border-transparent bg-accent-weak text-accent-2",
  bad: "border-transparent bg-worse-weak text-worse",
} as const;

export function Tag({
  look = "plain",
  children,
}: {
  readonly look?: keyof typeof looks;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex h-[18px] items-center rounded-[3px] border px-1.5 text-micro whitespace-nowrap",
        looks[look],
      )}
    >
      {children}
    </span>
  );
}

export function AlertTags({ alert }: { readonly alert: Pick<Alert, "state" | "muted" | "falseAlarm"> }) {
  const t = useWords(alertWords);
  const { state, muted, falseAlarm } = alert;
  return (
    <>
      <Tag look={state === "firing" ? "bad" : state === "recovering" ? "good" : "plain"}>{t(`state_${state}`)}</Tag>
      {muted !== null && <Tag>{t(`muted_${muted}`)}</Tag>}
      {falseAlarm !== null && <Tag>{t(falseAlarm ? "judgedFalse" : "judgedReal")}</Tag>}
    </>
  );
}

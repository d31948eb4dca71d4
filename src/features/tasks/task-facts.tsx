/** Whose task it is, how important, and what it is about; what may be changed is changed in place. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { priorities, taskCode, taskTeams } from "#domain/tasks/task.ts";
import { Select } from "#ui/controls/select.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useTaskPage } from "./task-page-context.tsx";
import { taskWords } from "./words.ts";
import { taskDetailWords } from "./words-detail.ts";

const nobody = "nobody";

export function TaskFacts() {
  const t = useWords(taskDetailWords);
  const words = useWords(taskWords);
  const format = useFormat();
  const { task, people, mayChange, change } = useTaskPage();
  const code = taskCode(task.id);
  const assign = (chosen: string) => {
    const ownerId = chosen === nobody ? null : Number(chosen);
    const name = people.find(({ id }) => id === ownerId)?.name;
    change(
      task,
      { ownerId },
      name === undefined ? words("unassignedNow", { code }) : words("assigned", { code, name }),
    );
  };
  const owners = [
    { value: nobody, label: words("unassigned") },
    ...people.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const changed = words("changed", { code });
  return (
    <section className="border-b border-line px-5 py-4 max-sm:px-4">
      <h2 className="mb-2 text-meta text-ink-2">{t("facts")}</h2>
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
        <Fact label={words("owner")}>
          {mayChange ? (
            <Select
              aria-label={words("owner")}
              choices={owners}
              value={String(task.owner?.id ?? nobody)}
              onValueChange={assign}
            />
          ) : (
            (task.owner?.name ?? words("unassigned"))
          )}
        </Fact>
        <Fact label={words("team")}>
          {mayChange ? (
            <Select
              aria-label={words("team")}
              choices={taskTeams.map((value) => ({ value, label: words(`team_${value}`) }))}
              value={task.team}
              onValueChange={(team) => change(task, { team }, changed)}
            />
          ) : (
            words(`team_${task.team}`)
          )}
        </Fact>
        <Fact label={words("priority")}>
          {mayChange ? (
            <Select
              aria-label={words("priority")}
              choices={priorities.map((value) => ({ value, label: words(`priority_${value}`) }))}
              value={task.priority}
              onValueChange={(priority) => change(task, { priority }, changed)}
            />
          ) : (
            words(`priority_${task.priority}`)
          )}
        </Fact>
        <Fact label={words("kind")}>{words(`kind_${task.kind}`)}</Fact>
        <ObjectFacts />
        <Fact label={words("created")}>
          <time dateTime={task.createdAt}>{format.dayHour(task.createdAt)}</time>
        </Fact>
        <AlertFact />
      </dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-meta text-ink-3">{label}</dt>
      <dd className="flex min-h-7 min-w-0 items-center [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** Page, creative and channel or campaign, with the way to their figures. */
function ObjectFacts() {
  const t = useWords(taskDetailWords);
  const { workspace, task, pageName, creativeName } = useTaskPage();
  const { objectKind, objectKey, pagePath, creativeKey, evidence } = task;
  const narrowed = (dimension: string, key: string) =>
    `/w/${workspace}/board?${new URLSearchParams({ [dimension]: key })}`;
  return (
    <>
      {pagePath !== null && (
        <Fact label={t("page")}>
          <Link href={narrowed("landing_page", pagePath)} className="min-w-0 py-1 text-accent hover:text-accent-2">
            <span className="font-mono text-meta">{pagePath}</span>
            {pageName !== null && <span className="block text-meta text-ink-3">{pageName}</span>}
          </Link>
        </Fact>
      )}
      {creativeKey !== null && (
        <Fact label={t("creative")}>
          <span className="py-1">
            {creativeName ?? creativeKey}
            {creativeName !== null && <span className="block text-meta text-ink-3">{creativeKey}</span>}
          </span>
        </Fact>
      )}
      {(objectKind === "channel" || objectKind === "campaign") && (
        <Fact label={t(objectKind)}>
          <Link href={narrowed(objectKind, objectKey)} className="text-accent hover:text-accent-2">
            {evidence?.objectName ?? objectKey}
          </Link>
        </Fact>
      )}
    </>
  );
}

function AlertFact() {
  const t = useWords(taskDetailWords);
  const { workspace, alert } = useTaskPage();
  if (alert === null) return null;
  const states = ["firing", "recovering", "resolved", "scope_gone"] as const;
  const state = t(`state_${states.find((known) => known === alert.state) ?? "resolved"}`);
  return (
    <Fact label={t("alert")}>
      <Link href={`/w/${workspace}/alerts/${alert.id}`} className="text-accent hover:text-accent-2">
        {t("openAlert", { id: String(alert.id), state })}
      </Link>
    </Fact>
  );
}

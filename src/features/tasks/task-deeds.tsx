/** The bar under a task's title: where it stands, where it came from, and the next deeds. */
"use client";
import { useState } from "react";
import { mayMove } from "#domain/tasks/status.ts";
import { type TaskStatus, taskCode } from "#domain/tasks/task.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { TaskDialog } from "./task-dialog.tsx";
import { useTaskPage } from "./task-page-context.tsx";
import { taskWords } from "./words.ts";
import { taskDetailWords } from "./words-detail.ts";

/** The deed that comes next stands out; the words are those of the deed, not of the state. */
const next = {
  todo: { to: "doing", word: "start" },
  doing: { to: "review", word: "pageLive" },
  review: { to: "done", word: "done" },
  done: { to: "doing", word: "reopen" },
  dropped: { to: "todo", word: "reopen" },
} as const;

export function TaskDeeds() {
  const t = useWords(taskDetailWords);
  const words = useWords(taskWords);
  const { workspace, task, people, me, mayChange, change } = useTaskPage();
  const [editing, setEditing] = useState(false);
  const code = taskCode(task.id);
  const move = (status: TaskStatus) =>
    change(
      task,
      { status },
      status === "dropped" ? words("dropped", { code }) : words("moved", { code, column: words(`status_${status}`) }),
    );
  const own = people.find(({ id }) => id === me);
  const { to, word } = next[task.status];
  const isNext = task.status !== "done" && task.status !== "dropped";
  const tools = mayChange && (
    <>
      {mayMove(task.status, "dropped") && (
        <Button weight="ghost" onClick={() => move("dropped")}>
          {t("drop")}
        </Button>
      )}
      <Button onClick={() => setEditing(true)}>{words("edit")}</Button>
      {own !== undefined && task.owner?.id !== me && (
        <Button onClick={() => change(task, { ownerId: own.id }, words("assigned", { code, name: own.name }))}>
          {words("take")}
        </Button>
      )}
      {task.status === "doing" && <Button onClick={() => move("done")}>{t("done")}</Button>}
      <Button weight={isNext ? "primary" : "plain"} onClick={() => move(to)}>
        {t(word)}
      </Button>
    </>
  );
  return (
    <FilterBar label={t("facts")} tools={tools}>
      <ButtonLink size="small" weight="ghost" href={`/w/${workspace}/tasks`} className="-ml-2 max-sm:hidden">
        {t("back")}
      </ButtonLink>
      <span className="rounded-ctl bg-accent-weak px-1.5 text-meta font-medium whitespace-nowrap text-accent-2">
        {words(`status_${task.status}`)}
      </span>
      <OriginLine />
      {editing && (
        <TaskDialog
          {...{ workspace, people, task }}
          onClose={() => setEditing(false)}
          onEdit={(patch) => change(task, patch, words("changed", { code }))}
        />
      )}
    </FilterBar>
  );
}

function OriginLine() {
  const t = useWords(taskDetailWords);
  const words = useWords(taskWords);
  const { task } = useTaskPage();
  const { alertId, evidence, createdBy } = task;
  const rule = evidence?.ruleName ?? null;
  const parts = [
    rule !== null ? t("filedBy", { name: rule }) : words("byHand", { name: createdBy ?? "War Room" }),
    ...(alertId === null ? [] : [t("fromAlert", { id: String(alertId) })]),
  ];
  return (
    <span className="min-w-0 truncate text-meta whitespace-nowrap text-ink-3 max-sm:hidden">{parts.join(" ")}</span>
  );
}

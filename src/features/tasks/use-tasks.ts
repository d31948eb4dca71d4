/** Tasks while they are changed: shown at once, saved behind in order, undone by a word; a conflict shows who was faster. */
"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { type Task, type TaskPerson, taskCode } from "#domain/tasks/task.ts";
import { useWords } from "#ui/words/use-words.ts";
import { patchedTask, takingBack } from "./patched-task.ts";
import { readSince, sendChange, type TaskPatch, TaskRefused } from "./send-tasks.ts";
import { taskWords } from "./words.ts";

/** `said`: what the message says once it is saved; without one, nothing is said. */
export type ChangeTask = (task: Task, patch: TaskPatch, said?: string) => void;

interface Given {
  readonly workspace: string;
  /** The server's; a refresh of the page replaces what is shown. */
  readonly saved: readonly Task[];
  readonly people: readonly TaskPerson[];
}

export function useTasks({ workspace, saved, people }: Given) {
  const t = useWords(taskWords);
  const router = useRouter();
  const [tasks, setTasks] = useState(saved);
  /** As the server last told them, and what is still on its way to it. */
  const known = useRef(new Map<number, Task>());
  const underWay = useRef(new Map<number, Promise<void>>());
  useEffect(() => {
    if (underWay.current.size > 0) return;
    // A refresh may have been read before a change that was answered since: what is newer stays.
    const newest = saved.map((task) => newerOf(task, known.current.get(task.id)));
    known.current = new Map(newest.map((task) => [task.id, task]));
    setTasks(newest);
  }, [saved]);

  const show = useCallback(
    (task: Task) => setTasks((shown) => shown.map((one) => (one.id === task.id ? task : one))),
    [],
  );

  const failed = useCallback(
    async (task: Task, thrown: unknown) => {
      const code = taskCode(task.id);
      if (!(thrown instanceof TaskRefused) || thrown.status !== 409) {
        show(known.current.get(task.id) ?? task);
        return void toast.error(t("notSaved", { code }), {
          description: thrown instanceof Error ? thrown.message : "",
        });
      }
      const revision = known.current.get(task.id)?.revision ?? task.revision;
      const since = await readSince(workspace, task.id, revision);
      known.current.set(task.id, since.task);
      show(since.task);
      const named = since.fields.map((field) => t(fieldWord(field)));
      const fields = [...new Set(named)].join(t("comma")) || t("field_other");
      const told = t("conflict", { name: since.names.join(t("comma")) || t("somebody"), fields });
      toast.error(t("notSaved", { code }), {
        description: since.task.revision === revision ? thrown.message : told,
      });
    },
    [show, t, workspace],
  );

  const change = useCallback<ChangeTask>(
    (task, patch, said) => {
      const shownBefore = task;
      show(patchedTask(task, patch, people, Date.now()));
      const save = async () => {
        try {
          const base = known.current.get(task.id) ?? task;
          const after = await sendChange(workspace, base, patch);
          known.current.set(task.id, after);
          show(after);
          const undo = () => change(after, takingBack(shownBefore, patch));
          if (said !== undefined) toast(said, { action: { label: t("undo"), onClick: undo } });
        } catch (thrown) {
          await failed(task, thrown).catch(() => show(known.current.get(task.id) ?? task));
        }
      };
      // One after another, so that each is made to the revision that the one before it made.
      const before = underWay.current.get(task.id) ?? Promise.resolve();
      const mine = before.then(save).then(() => {
        if (underWay.current.get(task.id) !== mine) return;
        underWay.current.delete(task.id);
        router.refresh();
      });
      underWay.current.set(task.id, mine);
    },
    [failed, people, router, show, t, workspace],
  );
  return { tasks, change };
}

type FieldWord = Extract<keyof (typeof taskWords)["en"], `field_${string}`>;

function fieldWord(field: string): FieldWord {
  const word = `field_${field}`;
  return (Object.keys(taskWords.en) as FieldWord[]).find((known) => known === word) ?? "field_other";
}

const newerOf = (task: Task, known: Task | undefined): Task =>
  known !== undefined && known.revision > task.revision ? known : task;

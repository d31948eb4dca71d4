/** Tasks whose time is over, the longest first: each with whose it is and by how much. */
"use client";
import Link from "next/link";
import { type Task, taskCode } from "#domain/tasks/task.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import { countdownText } from "#ui/format/span-text.ts";
import { useServerNow } from "#ui/format/use-server-now.ts";
import { SectionHead } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { clockOf } from "./task-clock.tsx";
import { taskWords } from "./words.ts";
import { taskQueueWords } from "./words-queue.ts";

interface Props {
  readonly workspace: string;
  readonly tasks: readonly Task[];
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function OverdueList({ workspace, tasks, asOf }: Props) {
  const t = useWords(taskQueueWords);
  const words = useWords(taskWords);
  const { locale } = useLocaleSettings();
  const now = useServerNow(asOf);
  const late = (task: Task) => -clockOf(task, now).leftMs;
  return (
    <section>
      <SectionHead title={t("overdue")} meta={String(tasks.length)} />
      <ul className="border-t border-line">
        {[...tasks]
          .sort((a, b) => late(b) - late(a))
          .map((task) => (
            <li key={task.id} className="border-b border-line px-5 py-2.5 max-sm:px-4">
              <p className="flex items-baseline gap-2 text-meta text-ink-3">
                <span className="flex-1">{taskCode(task.id)}</span>
                <time dateTime={task.dueAt} className="font-semibold text-red tabular-nums">
                  {t("overdueBy", { time: countdownText(late(task)) })}
                </time>
              </p>
              <Link
                href={`/w/${workspace}/tasks/${task.id}`}
                className="block font-medium text-pretty [overflow-wrap:anywhere] hover:text-accent"
              >
                {titleText(task, locale)}
              </Link>
              <p className="text-meta text-ink-3">{task.owner?.name ?? words("unassigned")}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** `/w/<workspace>/tasks/<task>`: one task with its clock, steps, evidence and history. */

import { notFound } from "next/navigation";
import { TaskRef, taskCode } from "#domain/tasks/task.ts";
import { titleText } from "#domain/tasks/task-title.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { TaskPage } from "#features/tasks/task-page.tsx";
import { ask } from "#server/gate/page.ts";
import { getTask } from "#server/tasks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly taskId: string }>;
}

export default async function Task({ params }: Props) {
  const [{ workspace, taskId }, locale] = await Promise.all([params, requestLocale()]);
  if (!TaskRef.safeParse({ taskId }).success) notFound();
  const facts = await ask(getTask, workspace, { taskId });
  return (
    <>
      <TopBar title={`${taskCode(facts.task.id)} ${titleText(facts.task, locale)}`} />
      <TaskPage key={taskId} workspace={workspace} {...facts} />
    </>
  );
}

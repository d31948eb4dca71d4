/** `/w/<workspace>/tasks`: what is to be done, as a board or a list; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { draftOf, parseTaskView } from "#features/tasks/task-view.ts";
import { TasksPage } from "#features/tasks/tasks-page.tsx";
import { taskWords } from "#features/tasks/words.ts";
import { ask } from "#server/gate/page.ts";
import { listTasks } from "#server/tasks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: taskWords[await requestLocale()].title };
}

export default async function Tasks({ params, searchParams }: Props) {
  const [{ workspace }, given, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const view = parseTaskView(given);
  const facts = await ask(listTasks, workspace, view.question);
  return (
    <>
      <TopBar title={taskWords[locale].title} />
      <TasksPage workspace={workspace} view={view} draft={draftOf(given)} {...facts} />
    </>
  );
}

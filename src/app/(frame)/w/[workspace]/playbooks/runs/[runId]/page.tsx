/** `/w/<workspace>/playbooks/runs/<id>`: a playbook while it is carried out. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { RunPage } from "#features/playbooks/run-page.tsx";
import { playbookWords } from "#features/playbooks/words.ts";
import { ask } from "#server/gate/page.ts";
import { getRun } from "#server/playbooks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly runId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: playbookWords[await requestLocale()].title };
}

export default async function PlaybookRun({ params }: Props) {
  const [{ workspace, runId }, locale] = await Promise.all([params, requestLocale()]);
  const facts = await ask(getRun, workspace, { runId });
  return (
    <>
      <TopBar title={playbookWords[locale].title} />
      <RunPage workspace={workspace} {...facts} />
    </>
  );
}

/** `/w/<workspace>/playbooks`: what is ready for each severity, and what is under way; `?alert=` starts one for an alert. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { PlaybookLibrary } from "#features/playbooks/playbook-library.tsx";
import { playbookWords } from "#features/playbooks/words.ts";
import { ask } from "#server/gate/page.ts";
import { listPlaybooks } from "#server/playbooks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly alert?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: playbookWords[await requestLocale()].title };
}

export default async function Playbooks({ params, searchParams }: Props) {
  const [{ workspace }, { alert }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const facts = await ask(listPlaybooks, workspace, {});
  return (
    <>
      <TopBar title={playbookWords[locale].title} />
      <PlaybookLibrary workspace={workspace} {...facts} alertId={Number(alert) || null} />
    </>
  );
}

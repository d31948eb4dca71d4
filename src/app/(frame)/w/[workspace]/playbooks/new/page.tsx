/** `/w/<workspace>/playbooks/new`: writes a playbook. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { PlaybookEditor } from "#features/playbooks/playbook-editor.tsx";
import { playbookWords } from "#features/playbooks/words.ts";
import { ask } from "#server/gate/page.ts";
import { listPlaybooks } from "#server/playbooks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: playbookWords[await requestLocale()].newPlaybook };
}

export default async function NewPlaybook({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const { mayWrite } = await ask(listPlaybooks, workspace, {});
  return (
    <>
      <TopBar title={playbookWords[locale].newPlaybook} />
      <PlaybookEditor workspace={workspace} playbook={null} mayWrite={mayWrite} />
    </>
  );
}

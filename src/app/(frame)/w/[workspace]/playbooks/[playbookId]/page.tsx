/** `/w/<workspace>/playbooks/<id>`: one playbook, to be read or written anew. */

import { toldIn } from "#domain/playbooks/templates.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { PlaybookEditor } from "#features/playbooks/playbook-editor.tsx";
import { ask } from "#server/gate/page.ts";
import { getPlaybook } from "#server/playbooks/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly playbookId: string }>;
}

export default async function OnePlaybook({ params }: Props) {
  const [{ workspace, playbookId }, locale] = await Promise.all([params, requestLocale()]);
  const { playbook, mayWrite } = await ask(getPlaybook, workspace, { playbookId });
  return (
    <>
      <TopBar title={toldIn(playbook.name, locale)} />
      <PlaybookEditor workspace={workspace} playbook={playbook} mayWrite={mayWrite} />
    </>
  );
}

/** Beside the board's filters: views to keep for oneself, and links for people without an account. */
import { ShareView } from "#features/shares/share-view.tsx";
import { SavedViews } from "#features/views/saved-views.tsx";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";

export async function BoardViews({ workspace }: { readonly workspace: string }) {
  const { permissions } = await ask(getCaller, workspace, {});
  return (
    <>
      {permissions.includes("shares:write") && <ShareView workspace={workspace} />}
      <SavedViews workspace={workspace} page="board" />
    </>
  );
}

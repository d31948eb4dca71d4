/** `/w/<workspace>/settings/shares`: share links; `?query=` is a question of the board to be shared at once. */
import { SharesPanel } from "#features/shares/shares-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { listShares } from "#server/shares/queries.ts";
import { listViews } from "#server/views/queries.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly query?: string | string[] }>;
}

export default async function SharesPage({ params, searchParams }: Props) {
  const [{ workspace }, { query }] = await Promise.all([params, searchParams]);
  const [{ shares, mayChange }, { views }] = await Promise.all([
    ask(listShares, workspace, {}),
    ask(listViews, workspace, { page: "board" }),
  ]);
  const named = views.map(({ name, query: kept }) => ({ name, query: kept }));
  const asked = typeof query === "string" ? { name: "", query } : null;
  return <SharesPanel workspace={workspace} links={shares} mayChange={mayChange} views={named} asked={asked} />;
}

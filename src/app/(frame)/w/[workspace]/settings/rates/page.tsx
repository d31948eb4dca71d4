/** `/w/<workspace>/settings/rates`: what other currencies were worth. */
import { RatesPanel } from "#features/settings/rates-panel.tsx";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listFxRates } from "#server/spend/queries.ts";

export default async function RatesPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace: slug } = await params;
  const [{ rates }, { workspace, permissions }] = await Promise.all([
    ask(listFxRates, slug, {}),
    ask(getCaller, slug, {}),
  ]);
  const editable = permissions.includes("spend:write");
  return <RatesPanel workspace={slug} currency={workspace.currency} rates={rates} editable={editable} />;
}

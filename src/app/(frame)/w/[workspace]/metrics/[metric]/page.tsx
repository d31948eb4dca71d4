/** `/w/<workspace>/metrics/<metric>`: one entry of the dictionary, its versions, proposals and uses. */
import { TopBar } from "#features/frame/top-bar.tsx";
import { MetricPage } from "#features/metrics/metric-page.tsx";
import { usesOf } from "#features/metrics/uses-of.ts";
import { ask } from "#server/gate/page.ts";
import { getMetric } from "#server/metrics/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { readUses } from "./read-uses.ts";

type Props = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

export default async function MetricAt({ params }: Props) {
  const { workspace, metric } = await params;
  const facts = await ask(getMetric, workspace, { metric });
  const held = await readUses(workspace, metric);
  return (
    <>
      <TopBar title={facts.entry.names[await requestLocale()]} />
      <MetricPage {...{ workspace, ...facts }} uses={usesOf(metric, held)} />
    </>
  );
}

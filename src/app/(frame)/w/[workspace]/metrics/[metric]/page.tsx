/** `/w/<workspace>/metrics/<metric>`: one entry of the dictionary, its versions, proposals and uses. */
import { TopBar } from "#features/frame/top-bar.tsx";
import { MetricPage } from "#features/metrics/metric-page.tsx";
import { usesOf } from "#features/metrics/uses-of.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getMetric, listTargets } from "#server/metrics/queries.ts";
import { listRules } from "#server/rules/queries.ts";
import { listViews } from "#server/views/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly metric: string }>;
}

export default async function MetricAt({ params }: Props) {
  const [{ workspace, metric }, locale] = await Promise.all([params, requestLocale()]);
  const facts = await ask(getMetric, workspace, { metric });
  const [{ rules }, { views }] = await Promise.all([ask(listRules, workspace, {}), ask(listViews, workspace, {})]);
  const [{ targets }, { permissions }] = await Promise.all([
    ask(listTargets, workspace, {}),
    ask(getCaller, workspace, {}),
  ]);
  const target = targets.find((one) => one.metric === metric)?.value ?? null;
  return (
    <>
      <TopBar title={facts.entry.names[locale]} />
      <MetricPage
        {...{ workspace, target, ...facts }}
        uses={usesOf(metric, rules, views)}
        editable={permissions.includes("targets:write")}
      />
    </>
  );
}

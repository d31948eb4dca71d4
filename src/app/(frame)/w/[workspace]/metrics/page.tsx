/** `/w/<workspace>/metrics`: one definition per number. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { MetricDictionary } from "#features/metrics/metric-dictionary.tsx";
import { dictionaryWords } from "#features/metrics/words.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listMetrics, listTargets } from "#server/metrics/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: dictionaryWords[await requestLocale()].title };
}

export default async function MetricsPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [{ targets }, { metrics }, { permissions }] = await Promise.all([
    ask(listTargets, workspace, {}),
    ask(listMetrics, workspace, { filter: {} }),
    ask(getCaller, workspace, {}),
  ]);
  return (
    <>
      <TopBar title={dictionaryWords[locale].title} />
      <MetricDictionary {...{ workspace, metrics, targets }} editable={permissions.includes("targets:write")} />
    </>
  );
}

/** `/w/<workspace>/metrics`: one definition per number. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { MetricDictionary } from "#features/metrics/metric-dictionary.tsx";
import { dictionaryWords } from "#features/metrics/words.ts";
import { ask } from "#server/gate/page.ts";
import { listTargets } from "#server/metrics/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: dictionaryWords[await requestLocale()].title };
}

export default async function MetricsPage({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const { targets } = await ask(listTargets, workspace, {});
  return (
    <>
      <TopBar title={dictionaryWords[locale].title} />
      <MetricDictionary targets={targets} />
    </>
  );
}

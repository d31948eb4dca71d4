/** `/w/<workspace>/value`: what customers cost and bring; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ValuePage } from "#features/value/value-page.tsx";
import { valueWords } from "#features/value/words.ts";
import { SavedViews } from "#features/views/saved-views.tsx";
import { ask } from "#server/gate/page.ts";
import { getValuePage } from "#server/ltv/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: valueWords[await requestLocale()].title };
}

export default async function Value({ params }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const facts = await ask(getValuePage, workspace, {});
  return (
    <>
      <TopBar title={valueWords[locale].title} />
      <ValuePage {...facts} savedViews={<SavedViews workspace={workspace} page="value" />} />
    </>
  );
}

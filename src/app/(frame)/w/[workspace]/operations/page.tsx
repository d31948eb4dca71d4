/** `/w/<workspace>/operations`: the war map for those who turn visits into customers; the URL is its state. */
import type { Metadata } from "next";
import { GoalsPanel } from "#app/(frame)/w/[workspace]/goals/goals-panel.tsx";
import { MapTabs } from "#features/frame/map-tabs.tsx";
import { TopBar } from "#features/frame/top-bar.tsx";
import { operationsWords } from "#features/operations/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { OperationsScreen } from "./operations-screen.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: operationsWords[await requestLocale()].title,
});

export default async function Operations({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  return (
    <>
      <TopBar title={operationsWords[locale].map} tabs={<MapTabs workspace={workspace} current="operations" />} />
      <OperationsScreen workspace={workspace} />
      <GoalsPanel workspace={workspace} />
    </>
  );
}

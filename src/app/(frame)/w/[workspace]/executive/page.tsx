/** `/w/<workspace>/executive?week=2026-W47`: whether the two teams work as one; a tab of the war map. */
import type { Metadata } from "next";
import { MapTabs } from "#features/frame/map-tabs.tsx";
import { TopBar } from "#features/frame/top-bar.tsx";
import { healthWords } from "#features/health/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { ExecutiveScreen } from "./executive-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<{ readonly week?: string | string[] }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: healthWords[await requestLocale()].executive,
});

export default async function Executive({ params, searchParams }: Props) {
  const [{ workspace }, { week }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  return (
    <>
      <TopBar title={healthWords[locale].map} tabs={<MapTabs workspace={workspace} current="executive" />} />
      <ExecutiveScreen workspace={workspace} week={week} />
    </>
  );
}

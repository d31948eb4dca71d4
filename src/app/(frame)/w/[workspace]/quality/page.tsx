/** `/w/<workspace>/quality?from=&to=&part=`: which data finds what it belongs to; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { qualityWords } from "#features/quality/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { QualityScreen } from "./quality-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: qualityWords[await requestLocale()].title });

export default async function Quality({ params, searchParams }: Props) {
  const [{ workspace }, given, locale] = await Promise.all([params, searchParams, requestLocale()]);
  return (
    <>
      <TopBar title={qualityWords[locale].title} />
      <QualityScreen workspace={workspace} given={given} />
    </>
  );
}

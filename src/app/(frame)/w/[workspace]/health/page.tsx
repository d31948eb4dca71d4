/** `/w/<workspace>/health?week=2026-W47&component=response`: the weeks, their evidence, and what the score is made of. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { healthWords } from "#features/health/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { HealthScreen } from "./health-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: healthWords[await requestLocale()].title });

export default async function Health({ params, searchParams }: Props) {
  const [{ workspace }, given, locale] = await Promise.all([params, searchParams, requestLocale()]);
  return (
    <>
      <TopBar title={healthWords[locale].title} />
      <HealthScreen workspace={workspace} week={given.week} component={given.component} />
    </>
  );
}

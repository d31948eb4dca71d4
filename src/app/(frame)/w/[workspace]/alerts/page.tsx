/** `/w/<workspace>/alerts`: what is the matter now, and what was; the URL is its state. */
import type { Metadata } from "next";
import { alertViewOf } from "#features/alerts/alert-view.ts";
import { alertWords } from "#features/alerts/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";
import { AlertsScreen } from "./alerts-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: alertWords[await requestLocale()].title };
}

export default async function Alerts({ params, searchParams }: Props) {
  const [{ workspace }, given, locale] = await Promise.all([params, searchParams, requestLocale()]);
  return (
    <>
      <TopBar title={alertWords[locale].title} />
      <AlertsScreen workspace={workspace} view={alertViewOf(given)} />
    </>
  );
}

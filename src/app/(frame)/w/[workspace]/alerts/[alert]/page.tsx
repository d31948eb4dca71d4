/** `/w/<workspace>/alerts/<alert>`: one alert with its evidence and what was done about it. */
import type { Metadata } from "next";
import { alertWords } from "#features/alerts/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";
import { AlertScreen } from "./alert-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly alert: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { alert } = await params;
  return { title: `${alertWords[await requestLocale()].title} A-${alert}` };
}

export default async function AlertRoute({ params }: Props) {
  const [{ workspace, alert }, locale] = await Promise.all([params, requestLocale()]);
  return (
    <>
      <TopBar title={`${alertWords[locale].title} A-${alert}`} />
      <AlertScreen workspace={workspace} alertId={alert} />
    </>
  );
}

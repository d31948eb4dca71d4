/** The settings: their bar and tabs over each page. */
import type { ReactNode } from "react";
import { TopBar } from "#features/frame/top-bar.tsx";
import { SettingsTabs } from "#features/settings/settings-tabs.tsx";
import { settingsWords } from "#features/settings/words.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly children: ReactNode;
}

export async function generateMetadata() {
  return { title: settingsWords[await requestLocale()].title };
}

export default async function SettingsLayout({ params, children }: Props) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const { permissions } = await ask(getCaller, workspace, {});
  const tabs = <SettingsTabs workspace={workspace} permissions={permissions} />;
  return (
    <>
      <TopBar title={settingsWords[locale].title} tabs={tabs} />
      {children}
    </>
  );
}

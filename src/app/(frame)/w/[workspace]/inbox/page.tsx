/** `/w/<workspace>/inbox`: what one has been told. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { InboxPanel } from "#features/notifications/inbox-panel.tsx";
import { inboxSearch, inboxView } from "#features/notifications/inbox-view.ts";
import { inboxWords } from "#features/notifications/words.ts";
import { ask } from "#server/gate/page.ts";
import { listNotices } from "#server/notifications/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: inboxWords[await requestLocale()].title };
}

export default async function Inbox({ params, searchParams }: Props) {
  const [{ workspace }, locale, given] = await Promise.all([params, requestLocale(), searchParams]);
  const view = inboxView(given);
  const first = await ask(listNotices, workspace, inboxSearch(view));
  return (
    <>
      <TopBar title={inboxWords[locale].title} />
      <InboxPanel key={JSON.stringify(view)} workspace={workspace} view={view} first={first} />
    </>
  );
}

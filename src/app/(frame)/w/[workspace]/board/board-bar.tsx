/** The bar over the promotion board; that somebody opened it is noted. */
import { boardWords } from "#features/board/words.ts";
import { MapTabs } from "#features/frame/map-tabs.tsx";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ask } from "#server/gate/page.ts";
import { openBoard } from "#server/health/actions.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function BoardBar({ workspace }: { readonly workspace: string }) {
  const [locale] = await Promise.all([requestLocale(), ask(openBoard, workspace, {})]);
  const { title } = boardWords[locale];
  return <TopBar title={title} tabs={<MapTabs workspace={workspace} current="board" />} />;
}

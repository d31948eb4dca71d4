/** The bar over the promotion board. */
import { boardWords } from "#features/board/words.ts";
import { MapTabs } from "#features/frame/map-tabs.tsx";
import { TopBar } from "#features/frame/top-bar.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function BoardBar({ workspace }: { readonly workspace: string }) {
  const { title } = boardWords[await requestLocale()];
  return <TopBar title={title} tabs={<MapTabs workspace={workspace} current="board" />} />;
}

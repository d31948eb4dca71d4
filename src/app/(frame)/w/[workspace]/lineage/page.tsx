/** `/w/<workspace>/lineage`: a figure traced to its statements, sources and rows; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { LineagePage } from "#features/lineage/lineage-page.tsx";
import { lineageWords } from "#features/lineage/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getSources } from "#server/spend/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: lineageWords[await requestLocale()].title };
}

export default async function Lineage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const asked = [
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
    ask(getSources, workspace, {}),
  ] as const;
  const [{ channels }, { permissions }, { nowMs }] = await Promise.all(asked);
  return (
    <>
      <TopBar title={lineageWords[await requestLocale()].title} />
      <LineagePage {...{ workspace, channels, nowMs }} maySeePeople={permissions.includes("people:read")} />
    </>
  );
}

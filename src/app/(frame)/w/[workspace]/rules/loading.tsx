/** The shape of the page while the server answers. */

import { TopBar } from "#features/frame/top-bar.tsx";
import { ruleWords } from "#features/rules/words.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  const { title, loading } = ruleWords[await requestLocale()];
  return (
    <>
      <TopBar title={title} />
      <SkeletonRows rows={10} label={loading} />
    </>
  );
}

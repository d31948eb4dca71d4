/** The shape of the page while the server answers. */
import { alertWords } from "#features/alerts/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  const { title, loading } = alertWords[await requestLocale()];
  return (
    <>
      <TopBar title={title} />
      <SkeletonRows rows={10} label={loading} />
    </>
  );
}

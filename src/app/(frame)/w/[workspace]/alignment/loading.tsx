/** The shape of the agenda while the server answers. */
import { alignmentWords } from "#features/alignment/words.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  return <SkeletonRows rows={12} label={alignmentWords[await requestLocale()].loading} />;
}

/** The shape of the experiments while the server answers. */
import { experimentWords } from "#features/experiments/words.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  return <SkeletonRows rows={10} label={experimentWords[await requestLocale()].loading} />;
}

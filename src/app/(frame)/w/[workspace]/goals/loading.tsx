/** The shape of the targets while the server answers. */
import { goalWords } from "#features/goals/words.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  return <SkeletonRows rows={10} label={goalWords[await requestLocale()].loading} />;
}

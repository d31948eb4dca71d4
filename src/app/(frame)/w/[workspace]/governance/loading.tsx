/** The shape of risks and submissions while the server answers. */
import { governanceWords } from "#features/governance/words.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export default async function Loading() {
  return <SkeletonRows rows={10} label={governanceWords[await requestLocale()].loading} />;
}

/** `/w/<workspace>/governance`: the risk register, and material that is looked at before the public sees it. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { governanceWords } from "#features/governance/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { GovernanceScreen } from "./governance-screen.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: governanceWords[await requestLocale()].title,
});

export default async function Governance({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  return (
    <>
      <TopBar title={governanceWords[locale].title} />
      <GovernanceScreen workspace={workspace} />
    </>
  );
}

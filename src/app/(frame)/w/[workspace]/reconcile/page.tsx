/** `/w/<workspace>/reconcile`: why two figures differ, and what was decided about it; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { reconcileWords } from "#features/reconciliation/words.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { openDispute } from "./open-dispute.ts";
import { ReconcileScreen } from "./reconcile-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  /** `dispute`: the way of notices and other pages to what one is about. */
  readonly searchParams: Promise<{ readonly dispute?: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: reconcileWords[await requestLocale()].title });

export default async function Reconcile({ params, searchParams }: Props) {
  const [{ workspace }, { dispute }] = await Promise.all([params, searchParams]);
  if (dispute !== undefined) return openDispute(workspace, dispute);
  return (
    <>
      <TopBar title={reconcileWords[await requestLocale()].title} />
      <ReconcileScreen workspace={workspace} />
    </>
  );
}

/** `/w/<workspace>/reconcile`: why two figures differ, and what was decided about it; the URL is its state. */
import type { Metadata } from "next";
import { TopBar } from "#features/frame/top-bar.tsx";
import { ReconcilePage } from "#features/reconciliation/reconcile-page.tsx";
import { reconcileWords } from "#features/reconciliation/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { listDefinitions } from "#server/reconciliation/queries.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { openDispute } from "./open-dispute.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: reconcileWords[await requestLocale()].title };
}

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  /** `dispute`: the way of notices and other pages to what one is about. */
  readonly searchParams: Promise<{ readonly dispute?: string }>;
}

export default async function Reconcile({ params, searchParams }: Props) {
  const [{ workspace }, { dispute }] = await Promise.all([params, searchParams]);
  if (dispute !== undefined) return openDispute(workspace, dispute);
  const asked = [
    ask(listDefinitions, workspace, {}),
    ask(listChannels, workspace, {}),
    ask(getCaller, workspace, {}),
  ] as const;
  const [defined, { channels }, { permissions }] = await Promise.all(asked);
  return (
    <>
      <TopBar title={reconcileWords[await requestLocale()].title} />
      <ReconcilePage {...{ workspace, channels, ...defined }} maySeeRows={permissions.includes("people:read")} />
    </>
  );
}

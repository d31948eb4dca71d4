/** `/w/<workspace>/breaker`: what may touch money, what waits for approval, and what was done. */
import type { Metadata } from "next";
import { BreakerPage } from "#features/breaker/breaker-page.tsx";
import { breakerWords } from "#features/breaker/words.ts";
import { TopBar } from "#features/frame/top-bar.tsx";
import { getBreakers, listAdActions } from "#server/breaker/queries.ts";
import { ask } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: breakerWords[await requestLocale()].title };
}

export default async function Breaker({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const [{ workspace }, locale] = await Promise.all([params, requestLocale()]);
  const [breakers, { actions }] = await Promise.all([
    ask(getBreakers, workspace, {}),
    ask(listAdActions, workspace, {}),
  ]);
  return (
    <>
      <TopBar title={breakerWords[locale].title} />
      <BreakerPage {...{ workspace, breakers, actions }} nowMs={Date.now()} />
    </>
  );
}

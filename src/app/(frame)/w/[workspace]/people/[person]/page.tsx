/** `/w/<workspace>/people/<person>`: what one person did, under a number. */
import { TopBar } from "#features/frame/top-bar.tsx";
import { PersonPage } from "#features/people/person-page.tsx";
import { personWords } from "#features/people/words.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getPersonTimeline } from "#server/people/queries.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly person: string }>;
}

export default async function Person({ params }: Props) {
  const [{ workspace, person }, locale] = await Promise.all([params, requestLocale()]);
  const { permissions } = await ask(getCaller, workspace, {});
  const { heading, notAllowed } = personWords[locale];
  const first = permissions.includes("people:read") ? await ask(getPersonTimeline, workspace, { person }) : null;
  const { channels } = await ask(listChannels, workspace, {});
  return (
    <>
      <TopBar title={first === null ? heading : `${heading} ${first.person}`} />
      {first === null && <EmptyState>{notAllowed}</EmptyState>}
      {first !== null && <PersonPage key={first.person} workspace={workspace} first={first} channels={channels} />}
    </>
  );
}

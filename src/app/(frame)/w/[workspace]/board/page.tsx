/** `/w/<workspace>/board`: the hourly board; the URL is its state. */
import { GoalsPanel } from "#app/(frame)/w/[workspace]/goals/goals-panel.tsx";
import { questionsOf } from "#domain/metrics/board-questions.ts";
import { viewOf } from "#domain/metrics/board-view.ts";
import { BoardPage } from "#features/board/board-page.tsx";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { getBoardPage } from "#server/metrics/queries.ts";
import { BoardBar } from "./board-bar.tsx";
import { boardParts } from "./board-parts.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Board({ params, searchParams }: Props) {
  const [{ workspace }, given] = await Promise.all([params, searchParams]);
  const { timezone } = (await callerOfPage(workspace)).workspace;
  const now = new Date().toISOString();
  const questions = questionsOf(viewOf(given), timezone, Date.parse(now));
  const { initial, ...facts } = await ask(getBoardPage, workspace, questions);
  return (
    <>
      <BoardBar workspace={workspace} />
      <BoardPage {...facts} {...boardParts(workspace)} initial={JSON.stringify(initial)} now={now} />
      <GoalsPanel workspace={workspace} />
    </>
  );
}

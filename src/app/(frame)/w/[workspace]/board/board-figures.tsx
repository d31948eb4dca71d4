/** The board with the figures of its first paint; bar and goals do not wait for it. */
import { questionsOf } from "#domain/metrics/board-questions.ts";
import { viewOf } from "#domain/metrics/board-view.ts";
import { BoardPage } from "#features/board/board-page.tsx";
import { ask, callerOfPage } from "#server/gate/page.ts";
import { getBoardPage } from "#server/metrics/queries.ts";
import { boardParts } from "./board-parts.tsx";
import { waitingIn } from "./decisions.tsx";

interface Props {
  readonly workspace: string;
  readonly given: Readonly<Record<string, string | string[] | undefined>>;
}

export async function BoardFigures({ workspace, given }: Props) {
  // Asked now, shown with the feed: it need not begin when the figures are there. What fails is told where it is shown.
  waitingIn(workspace).catch(() => undefined);
  const { timezone } = (await callerOfPage(workspace)).workspace;
  const now = new Date().toISOString();
  const questions = questionsOf(viewOf(given), timezone, Date.parse(now));
  const { initial, ...facts } = await ask(getBoardPage, workspace, questions);
  return <BoardPage {...facts} {...boardParts(workspace)} initial={JSON.stringify(initial)} now={now} />;
}

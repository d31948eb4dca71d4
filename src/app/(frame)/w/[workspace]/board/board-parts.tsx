/** What other rooms bring to the promotion board. */
import { BoardViews } from "./board-views.tsx";
import { Decisions } from "./decisions.tsx";

export const boardParts = (workspace: string) => ({
  views: <BoardViews workspace={workspace} />,
  feed: <Decisions workspace={workspace} />,
});

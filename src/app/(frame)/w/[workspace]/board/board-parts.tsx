/** What other rooms bring to the promotion board. */
import { SavedViews } from "#features/views/saved-views.tsx";
import { Decisions } from "./decisions.tsx";

export const boardParts = (workspace: string) => ({
  views: <SavedViews workspace={workspace} page="board" />,
  feed: <Decisions workspace={workspace} />,
});

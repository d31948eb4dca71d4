/** Which saved view a page shows: the one whose query the address has, or the one it has been changed from. */
import { type SavedView, viewQuery } from "#domain/views/saved-view.ts";

export interface CurrentView {
  readonly view: SavedView;
  /** The address asks something else by now. */
  readonly changed: boolean;
}

/** `lastId`: the view that was shown last. Of several with the same query, that one, else the first. */
export function currentView(views: readonly SavedView[], search: string, lastId: number | null): CurrentView | null {
  const query = viewQuery(search);
  const last = views.find(({ id }) => id === lastId);
  const shown = last?.query === query ? last : views.find((view) => view.query === query);
  if (shown !== undefined) return { view: shown, changed: false };
  return last === undefined ? null : { view: last, changed: true };
}

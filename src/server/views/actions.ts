/** What may be changed about saved views. */
import "server-only";
import { type SavedView, ViewChange, ViewInput, ViewRef } from "#domain/views/saved-view.ts";
import { action } from "#server/gate/door.ts";
import { removeViewOf, restoreViewOf, storeView, storeViewChange } from "./keep-views.ts";
import { keeperOf } from "./view-keeper.ts";

const noted = (name: string, { id, page, shared, name: subject }: SavedView, more: object = {}) => ({
  action: name,
  subject,
  detail: { viewId: id, page, shared, ...more },
});

export const saveView = action({
  needs: "views:write",
  input: ViewInput,
  run: async (input, caller) => ({ view: await storeView(keeperOf(caller), input) }),
  audit: (_input, { view }) => noted("views.save", view),
});

export const changeView = action({
  needs: "views:write",
  input: ViewChange,
  run: (change, caller) => storeViewChange(keeperOf(caller), change),
  audit: (_change, { before, view }) => {
    const { name, query, shared } = before;
    if (name === view.name && query === view.query && shared === view.shared) return null;
    return noted("views.change", view, name === view.name ? {} : { before: name });
  },
});

export const removeView = action({
  needs: "views:write",
  input: ViewRef,
  run: async ({ viewId }, caller) => ({ view: await removeViewOf(keeperOf(caller), viewId) }),
  audit: (_ref, { view }) => noted("views.remove", view),
});

export const restoreView = action({
  needs: "views:write",
  input: ViewRef,
  run: async ({ viewId }, caller) => ({ view: await restoreViewOf(keeperOf(caller), viewId) }),
  audit: (_ref, { view }) => noted("views.restore", view),
});

/** What may be asked about saved views. */
import "server-only";
import { ViewsQuestion } from "#domain/views/saved-view.ts";
import { query } from "#server/gate/door.ts";
import { readViewsOf } from "./keep-views.ts";
import { keeperOf } from "./view-keeper.ts";

/** The caller's own and the shared ones, of one page or of all. */
export const listViews = query({
  needs: "views:read",
  input: ViewsQuestion,
  run: async ({ page }, caller) => {
    const keeper = keeperOf(caller);
    return { views: await readViewsOf(keeper, page), maySave: keeper.mayWrite, mayShare: keeper.mayShare };
  },
});

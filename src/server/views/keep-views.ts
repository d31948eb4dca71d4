/** Reads and keeps saved views; each change is one transaction, with one writer per workspace. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  mayChangeView,
  mostViews,
  restorableMs,
  type SavedView,
  type ViewChange,
  type ViewHolder,
  type ViewInput,
} from "#domain/views/saved-view.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addView,
  changeView,
  countViews,
  findName,
  lockViews,
  markRemoved,
  purgeViews,
  readView,
  readViews,
  type ViewRow,
} from "./views.sql.ts";

/** Whose views, and in which workspace. */
export interface ViewKeeper extends ViewHolder {
  readonly workspaceId: number;
}

export async function readViewsOf(keeper: ViewKeeper, page: string | undefined): Promise<SavedView[]> {
  const values = [keeper.workspaceId, keeper.userId, page ?? null];
  const rows = await platform().record.rows<ViewRow>(readViews, values);
  return rows.map((row) => viewOf(row, keeper));
}

/** Refuses (conflict) a name that is given, (limit) one view too many, (forbidden) to share what may not be shared. */
export function storeView(keeper: ViewKeeper, input: ViewInput): Promise<SavedView> {
  const shared = input.shared ?? keeper.userId === null;
  if (!shared && keeper.userId === null)
    throw new Refusal("invalid", "A token has no views of its own: save it shared.");
  if (shared) refuseSharing(keeper);
  return changing(keeper, async (sql) => {
    await refuseNameAndNumber(sql, keeper, { page: input.page, name: input.name, shared, ownerId: keeper.userId });
    const values = [keeper.workspaceId, input.page, input.name, input.query, keeper.userId, shared, platform().now()];
    const [added] = await sql.rows<{ id: number }>(addView, values);
    return found(sql, keeper, added?.id ?? 0);
  });
}

/** A shared view that is shared no more belongs to its owner; one without an owner, to whoever takes it. */
export function storeViewChange(
  keeper: ViewKeeper,
  change: ViewChange,
): Promise<{ before: SavedView; view: SavedView }> {
  return changing(keeper, async (sql) => {
    const { row, view: before } = await changeable(sql, keeper, change.viewId);
    const { name = row.name, query = row.query, shared = row.shared } = change;
    if (shared && !row.shared) refuseSharing(keeper);
    const ownerId = row.owner_id ?? (shared ? null : keeper.userId);
    if (!shared && ownerId === null) throw new Refusal("invalid", "A token has no views of its own.");
    if (name !== row.name || shared !== row.shared)
      await refuseNameAndNumber(sql, keeper, { page: row.page, name, shared, ownerId }, row);
    await sql.rows(changeView, [keeper.workspaceId, row.id, name, query, shared, ownerId, platform().now()]);
    // Whoever takes another's view back from the workspace does not see it any more.
    const after = await rowOf(sql, shared ? keeper : { ...keeper, userId: ownerId }, row.id);
    return { before, view: viewOf(after, keeper) };
  });
}

export function removeViewOf(keeper: ViewKeeper, viewId: number): Promise<SavedView> {
  return changing(keeper, async (sql) => {
    const { view } = await changeable(sql, keeper, viewId);
    await sql.rows(markRemoved, [keeper.workspaceId, viewId, platform().now()]);
    return view;
  });
}

/** Takes a deletion of the last day back. */
export function restoreViewOf(keeper: ViewKeeper, viewId: number): Promise<SavedView> {
  return changing(keeper, async (sql) => {
    const { row } = await changeable(sql, keeper, viewId, true);
    const { page, name, shared, owner_id: ownerId } = row;
    await refuseNameAndNumber(sql, keeper, { page, name, shared, ownerId });
    await sql.rows(markRemoved, [keeper.workspaceId, viewId, null]);
    return found(sql, keeper, viewId);
  });
}

function changing<Answer>(keeper: ViewKeeper, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockViews, [keeper.workspaceId]);
    await sql.rows(purgeViews, [keeper.workspaceId, platform().now() - restorableMs]);
    return run(sql);
  });
}

async function rowOf(sql: Sql, keeper: ViewKeeper, viewId: number, removed = false): Promise<ViewRow> {
  const [row] = await sql.rows<ViewRow>(readView, [keeper.workspaceId, keeper.userId, viewId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such view.");
  return row;
}

async function found(sql: Sql, keeper: ViewKeeper, viewId: number): Promise<SavedView> {
  return viewOf(await rowOf(sql, keeper, viewId), keeper);
}

async function changeable(sql: Sql, keeper: ViewKeeper, viewId: number, removed = false) {
  const row = await rowOf(sql, keeper, viewId, removed);
  const view = viewOf(row, keeper);
  if (!view.mayChange) refuseSharing({ ...keeper, mayShare: false });
  return { row, view };
}

function refuseSharing({ mayShare }: ViewHolder): void {
  if (mayShare) return;
  throw new Refusal("forbidden", "Shared views are made and changed by analysts, managers and administrators.");
}

interface Place {
  readonly page: string;
  readonly name: string;
  readonly shared: boolean;
  readonly ownerId: number | null;
}

/** `moved`: the view that comes from elsewhere; one that stays among its like counts already. */
async function refuseNameAndNumber(sql: Sql, keeper: ViewKeeper, place: Place, moved?: ViewRow): Promise<void> {
  const { page, name, shared, ownerId } = place;
  const among = [keeper.workspaceId, ownerId, shared];
  const [taken] = await sql.rows(findName, [...among, page, name, moved?.id ?? null]);
  if (taken !== undefined) throw new Refusal("conflict", `There is already a view “${name}” of this page.`);
  if (moved?.shared === shared) return;
  const [count] = await sql.rows<{ views: number }>(countViews, among);
  if ((count?.views ?? 0) < mostViews) return;
  const whose = shared ? "The workspace shares" : "You keep";
  throw new Refusal("limit", `${whose} ${mostViews} views already: delete one first.`);
}

const iso = (ms: string) => new Date(Number(ms)).toISOString();

function viewOf(row: ViewRow, keeper: ViewHolder): SavedView {
  const { id, page, name, query, shared, owner_id: ownerId, owner } = row;
  return {
    id,
    page,
    name,
    query,
    shared,
    owner,
    isOwn: ownerId !== null && ownerId === keeper.userId,
    mayChange: mayChangeView(keeper, { ownerId, shared }),
    createdAt: iso(row.created_ms),
    updatedAt: iso(row.updated_ms),
  };
}

/** A saved view: a page's question, as its address writes it, kept under a name. */
import { z } from "zod";
import { IdInput, isStorableLine, NameInput, noControls } from "#domain/base/inputs.ts";

/** Of one person's own, and shared ones, in a workspace. */
export const mostViews = 200;
/** How long a deleted view can be had back. */
export const restorableMs = 86_400_000;

const longestQuery = 4_000;

/** The page's part of the address after the workspace: `board`, `funnels`. */
export const ViewPage = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "must be the page's part of the address, such as funnels");

export const ViewName = NameInput;

/** Parameters that say where and how, not what. */
const notAsked = ["workspace", "format"];

/** One way to write a query: no question mark, encoded alike, in its own order. Two equal views are equal text. */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of notAsked) params.delete(name);
  return params.toString();
}

export const ViewQuery = z
  .string()
  .max(longestQuery, `must have at most ${longestQuery} characters`)
  .refine(isStorableLine, noControls)
  .transform(viewQuery)
  .pipe(z.string().max(2 * longestQuery, `must have at most ${longestQuery} characters`));

/** A token has no views of its own: what it saves is shared. */
export const ViewInput = z.object({ page: ViewPage, name: ViewName, query: ViewQuery, shared: z.boolean().optional() });
export type ViewInput = z.output<typeof ViewInput>;

export const ViewRef = z.object({ viewId: IdInput });

/** What is left out stays as it is. */
export const ViewChange = ViewRef.extend({
  name: ViewName.optional(),
  query: ViewQuery.optional(),
  shared: z.boolean().optional(),
}).refine(({ name, query, shared }) => name !== undefined || query !== undefined || shared !== undefined, {
  message: "give a name, a query, or whether it is shared",
});
export type ViewChange = z.output<typeof ViewChange>;

export const ViewsQuestion = z.object({ page: ViewPage.optional() });

/** Who looks at views, or changes them. */
export interface ViewHolder {
  /** null for a token. */
  readonly userId: number | null;
  readonly mayWrite: boolean;
  readonly mayShare: boolean;
}

interface Held {
  readonly ownerId: number | null;
  readonly shared: boolean;
}

/** Shared ones are for those who may share; one's own are for oneself. */
export function mayChangeView({ userId, mayWrite, mayShare }: ViewHolder, { ownerId, shared }: Held): boolean {
  return mayWrite && (shared ? mayShare : userId !== null && ownerId === userId);
}

/** As the doors answer it. */
export interface SavedView {
  readonly id: number;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** null for a view that a token saved. */
  readonly owner: string | null;
  readonly isOwn: boolean;
  readonly mayChange: boolean;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

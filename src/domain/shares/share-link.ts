/** A link that lets people without an account see one board or the wall: one stored question, for a limited time. */
import { z } from "zod";
import { longestPassword, normalPassword } from "#domain/access/password.ts";
import { IdInput } from "#domain/base/inputs.ts";
import { type BoardView, formatView, parseView } from "#domain/metrics/board-view.ts";
import { wallView } from "#domain/metrics/wall-view.ts";
import { ViewName, ViewQuery } from "#domain/views/saved-view.ts";

export const sharePages = ["board", "wall"] as const;
export type SharePage = (typeof sharePages)[number];

/** Links of a workspace that open at one time. */
export const mostShares = 100;
export const longestShareDays = 90;
export const shortestSharePassword = 8;

/** Shorter than an account's: it opens one board, tries are throttled, and the link itself cannot be guessed. */
export const SharePassword = z
  .string()
  .transform(normalPassword)
  .refine((text) => [...text].length >= shortestSharePassword, `at least ${shortestSharePassword} characters`)
  .refine((text) => [...text].length <= longestPassword, `at most ${longestPassword} characters`);

export const ShareInput = z.object({
  name: ViewName,
  page: z.enum(sharePages),
  /** The page's address after the question mark: dates, filters, metric. */
  query: ViewQuery.default(""),
  days: z.int().min(1).max(longestShareDays),
  password: SharePassword.optional(),
});
export type ShareInput = z.output<typeof ShareInput>;

export const ShareRef = z.object({ shareId: IdInput });

export const ShareUnlock = z.object({
  password: z
    .string()
    .min(1)
    .max(longestPassword * 2),
});

/** What a link's question means; "today" stays today. */
export function shareView(page: SharePage, query: string): BoardView {
  const params = new URLSearchParams(query);
  return page === "wall" ? wallView(params) : parseView(params);
}

/** The question as it is kept: only what the page understands. */
export function shareQuery(page: SharePage, query: string): string {
  const params = formatView(shareView(page, query));
  // The map's own metric is the board's habit, not the wall's: it is said.
  if (page === "wall") params.set("metric", shareView(page, query).metric);
  return params.toString();
}

/** A wall without filters is about everything, what is the matter included; a filtered one about its figures alone. */
export function showsAll(page: SharePage, query: string): boolean {
  return page === "wall" && !isNarrow(shareView(page, query));
}

/** Whether a question is about a part of the workspace alone. */
export const isNarrow = ({ filter }: Pick<BoardView, "filter">): boolean =>
  Object.values(filter).some((keys) => (keys ?? []).length > 0);

/** `orphaned`: whoever made it has left, or may not share any more; it opens again when they may. */
export const shareStates = ["open", "expired", "revoked", "orphaned"] as const;
export type ShareState = (typeof shareStates)[number];

export function shareState(
  link: { readonly expiresMs: number; readonly revokedMs: number | null; readonly makerMay: boolean },
  now: number,
): ShareState {
  if (link.revokedMs !== null) return "revoked";
  if (link.expiresMs <= now) return "expired";
  return link.makerMay ? "open" : "orphaned";
}

/** As the doors answer it; instants are ISO. */
export interface ShareLink {
  readonly id: number;
  readonly name: string;
  readonly page: SharePage;
  readonly query: string;
  /** The last four characters of the token. */
  readonly hint: string;
  readonly state: ShareState;
  readonly hasPassword: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** How often it was opened, and when somebody last looked. */
  readonly opens: number;
  readonly lastOpenedAt: string | null;
}

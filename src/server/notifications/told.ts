/** What is told, and to whom: the subject of something handed over, as a notice. */
import "server-only";
import type { NoticeRow, Team } from "#domain/notifications/notice.ts";

export interface Told extends NoticeRow {
  readonly team: Team | null;
  /** Whom it concerns by name; they are mentioned where a service can. */
  readonly people: readonly number[];
  /** Whether `people` holds somebody whose job it is. */
  readonly owned: boolean;
}

/** The team of a text that says one; null for both and for none. */
export const teamOf = (text: string | null | undefined): Team | null =>
  text === "promotion" || text === "operations" ? text : null;

/** What the words need, without what is not known. */
export const known = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));

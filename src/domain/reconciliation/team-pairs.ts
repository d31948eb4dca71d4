/** Which stored definitions two teams mean by the same figure, and the weeks over which they are compared by themselves. */
import { addDays } from "#domain/base/local-time.ts";
import type { StoredDefinition } from "./stored-definition.ts";

type Own = Pick<StoredDefinition, "id" | "version" | "team" | "measure" | "axes">;

export interface TeamPair<Definition extends Own = Own> {
  /** Promotion's. */
  readonly a: Definition;
  /** Operations'. */
  readonly b: Definition;
}

const weeks = 4;

/** The same figure: the same thing counted of the same event and channel, so that orders are not disputed with sign-ups. */
function isSameFigure(a: Own, b: Own): boolean {
  if (a.axes === null || b.axes === null || a.measure !== b.measure) return false;
  return a.axes.event === b.axes.event && a.axes.channel === b.axes.channel;
}

/** Every definition of promotion with every one of operations that means the same figure, in the order of their ids. */
export function teamPairs<Definition extends Own>(definitions: readonly Definition[]): TeamPair<Definition>[] {
  const of = (team: StoredDefinition["team"]) =>
    definitions.filter((one) => one.team === team).sort((one, other) => one.id - other.id);
  const operations = of("operations");
  return of("promotion").flatMap((a) => operations.filter((b) => isSameFigure(a, b)).map((b) => ({ a, b })));
}

/** `most` of a list, beginning elsewhere each day, so that each one has its turn. */
export function turnOf<Item>(items: readonly Item[], most: number, day: number): Item[] {
  if (items.length <= most) return [...items];
  const start = (day * most) % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, most);
}

/** The four whole weeks before today's, half-open: every day of the week is in it as often as the others. */
export function wholeWeeksBefore(today: string): { readonly from: string; readonly to: string } {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const to = addDays(today, -weekday);
  return { from: addDays(to, -7 * weeks), to };
}

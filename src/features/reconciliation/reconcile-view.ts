/** The view of a gap: which figure, of whom, over which days, and which step is open. It is the page's URL. */
import { addDays } from "#domain/base/local-time.ts";
import { type Axis, axisNames, type Measure, measures } from "#domain/reconciliation/definition.ts";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import { SideAsked } from "#domain/reconciliation/reconcile-question.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";

export const ranges = ["week", "7d", "28d", "month"] as const;
export type RangeName = (typeof ranges)[number];

export interface ReconcileView {
  readonly measure: Measure;
  /** As the HTTP API takes it: a definition's id, `12@3`, or JSON; null: the team's own newest. */
  readonly a: string | null;
  readonly b: string | null;
  readonly range: RangeName | "custom";
  /** Half-open dates of one's own. */
  readonly from: string | null;
  readonly to: string | null;
  readonly step: Axis | null;
  readonly table: boolean;
}

export const defaultView: ReconcileView = {
  ...{ measure: "people", a: null, b: null, range: "week", from: null, to: null, step: null, table: false },
};

const isDate = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

function sideOf(text: string | null): string | null {
  return text !== null && SideAsked.safeParse(text).success ? text : null;
}

/** Whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): ReconcileView {
  const [from, to] = [params.get("from"), params.get("to")];
  const own = isDate(from) && isDate(to) && from < to;
  return {
    measure: measures.find((one) => one === params.get("measure")) ?? defaultView.measure,
    a: sideOf(params.get("a")),
    b: sideOf(params.get("b")),
    range: own ? "custom" : (ranges.find((one) => one === params.get("range")) ?? defaultView.range),
    from: own ? from : null,
    to: own ? to : null,
    step: axisNames.find((one) => one === params.get("step")) ?? null,
    table: params.get("table") === "1",
  };
}

/** The shortest parameters that mean this view: defaults are left out. */
export function formatView(view: ReconcileView): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null, usual: string | null = null) => {
    if (value !== null && value !== usual) params.set(name, value);
  };
  set("measure", view.measure, defaultView.measure);
  set("a", view.a);
  set("b", view.b);
  set("range", view.range === "custom" ? null : view.range, defaultView.range);
  if (view.range === "custom") {
    set("from", view.from);
    set("to", view.to);
  }
  set("step", view.step);
  set("table", view.table ? "1" : null);
  return params;
}

export interface Dates {
  readonly from: string;
  readonly to: string;
}

/** Half-open; a week is the last whole one from Monday on. */
export function datesOf({ range, from, to }: ReconcileView, today: string): Dates {
  if (range === "custom" && from !== null && to !== null) return { from, to };
  if (range === "month") return { from: `${today.slice(0, 7)}-01`, to: addDays(today, 1) };
  if (range === "7d" || range === "28d") return { from: addDays(today, -Number.parseInt(range, 10)), to: today };
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  return { from: addDays(monday, -7), to: monday };
}

/** The sides that are asked about: those of the view, or each team's newest definition of the figure; null where there is none. */
export function sidesOf(
  { a, b, measure }: Pick<ReconcileView, "a" | "b" | "measure">,
  definitions: readonly Pick<StoredDefinition, "id" | "team" | "measure">[],
): { readonly a: string | null; readonly b: string | null } {
  const own = (team: StoredDefinition["team"]) =>
    definitions.find((one) => one.team === team && one.measure === measure)?.id.toString() ?? null;
  return { a: a ?? own("promotion"), b: b ?? own("operations") };
}

interface Asked extends Dates {
  readonly a: string;
  readonly b: string;
}

export function reconcileAddress(workspace: string, asked: Asked): string {
  return `/api/v1/reports/reconcile?${new URLSearchParams({ workspace, ...asked })}`;
}

export function rowsAddress(workspace: string, asked: Asked, step: Axis, offset: number): string {
  const question = { workspace, ...asked, step, limit: String(rowsShown), offset: String(offset) };
  return `/api/v1/reports/reconcile/rows?${new URLSearchParams(question)}`;
}

export const rowsShown = 50;

const sideText = (side: SideAsked): string =>
  "id" in side ? `${side.id}${side.version === undefined ? "" : `@${side.version}`}` : JSON.stringify(side);

/** What a dispute is about, as a view: `definitions` say of which figure. */
export function viewOfDispute(
  { a, b, from, to }: Pick<Dispute, "a" | "b" | "from" | "to">,
  definitions: readonly Pick<StoredDefinition, "id" | "measure">[],
): ReconcileView {
  const measureOf = (side: SideAsked) =>
    "id" in side ? definitions.find(({ id }) => id === side.id)?.measure : side.measure;
  const measure = measureOf(a.side) ?? measureOf(b.side) ?? defaultView.measure;
  const days = { from: from.slice(0, 10), to: to.slice(0, 10) };
  return { ...defaultView, measure, a: sideText(a.side), b: sideText(b.side), range: "custom", ...days };
}

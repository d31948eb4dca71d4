/** Looks up what a side of a gap is: a stored definition, one that is not kept, a platform's figure or one from elsewhere. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMinor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type Span, spanOf } from "#domain/metrics/span.ts";
import type { Axes, Counted, Measure } from "#domain/reconciliation/definition.ts";
import type { Convert } from "#domain/reconciliation/money-of.ts";
import { longestSpanDays, type ReconcileSide, type SideAsked } from "#domain/reconciliation/reconcile-question.ts";
import type { Reported } from "#domain/reconciliation/stored-definition.ts";
import { platform } from "#platform/slot.ts";
import { readWorkspaceFacts } from "#server/events/workspace-facts.ts";
import { readDefinitionOf } from "./keep-definitions.ts";
import { type ReportedRow, readRateCurrencies, readReported } from "./reported.sql.ts";

export interface Side extends Pick<ReconcileSide, "name" | "definition" | "from"> {
  /** As asked, with its version. */
  readonly asked: SideAsked;
  readonly measure: Measure;
  readonly axes: Axes | null;
  /** Counts or minor units, of a figure that is told and not counted; null where a platform has told nothing. */
  readonly figure: number | null;
}

export const countedOf = ({ measure, axes }: Side): Counted | null => (axes === null ? null : { measure, axes });

export interface Asked {
  readonly from: string;
  readonly to: string;
}

export async function readSide(workspace: WorkspaceRef, asked: SideAsked, span: Asked): Promise<Side> {
  if ("figure" in asked) {
    const { figure, measure, axes } = asked;
    const minor = measure === "value" ? toMinor(figure, workspace.currency) : figure;
    return { asked, name: asked.name, definition: null, from: "figure", measure, axes, figure: minor };
  }
  if (!("id" in asked)) {
    const { name, measure, axes } = asked;
    return { asked, name, definition: null, from: "rows", measure, axes, figure: null };
  }
  const stored = await readDefinitionOf(platform().record, workspace.id, asked.id, asked.version);
  const { id, version, name, measure, axes, reported } = stored;
  const known = { asked: { id, version }, name, definition: { id, version }, measure, axes };
  if (reported === null) return { ...known, from: "rows", figure: null };
  const figure = await reportedFigure(workspace, reported, measure, spanOf(span, workspace.timezone, longestSpanDays));
  return { ...known, from: "reported", figure };
}

/** One source's own sum; sums of several platforms would count the same conversion more than once. */
async function reportedFigure(
  workspace: WorkspaceRef,
  { source, channel }: Reported,
  measure: Measure,
  { fromMs, toMs }: Span,
): Promise<number | null> {
  const { record } = platform();
  const values = [workspace.id, source, channel, fromMs, toMs, workspace.timezone];
  const rows = await record.rows<ReportedRow>(readReported, values);
  const sum = (of: (row: ReportedRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  if (measure !== "value")
    return sum((row) => row.conversions_known) === 0 ? null : sum(({ conversions }) => conversions);
  if (sum((row) => row.revenue_known) === 0) return null;
  const convert = await readConvert(workspace);
  return sum(({ minor, currency, day }) => convert(minor, currency, day) ?? 0);
}

/** By the rates of the record, as the projector converts. */
export async function readConvert(workspace: WorkspaceRef): Promise<Convert> {
  const facts = (await readWorkspaceFacts(platform().record)).get(workspace.id);
  if (facts === undefined) throw new Refusal("unknown", "There is no such workspace.");
  return facts.convert;
}

/** Currencies that money can be told in: the workspace's, and those with a rate. */
export async function readCurrencies(workspace: WorkspaceRef): Promise<string[]> {
  const rows = await platform().record.rows<{ currency: string }>(readRateCurrencies, [workspace.id]);
  return [...new Set([workspace.currency, ...rows.map(({ currency }) => currency)])];
}

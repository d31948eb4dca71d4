/** Answers which paths are common: paths and flows from the columns, folded and divided by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import type { Span } from "#domain/metrics/span.ts";
import { flowOf, otherSteps } from "#domain/reach/flow.ts";
import { lookbackMs, type PathsAnswer, type PathsQuestion, visitMs } from "#domain/reach/paths-question.ts";
import type { Platform } from "#platform/slot.ts";
import { type PathShape, readFlow, readPaths } from "./read-paths.sql.ts";
import { filterParams, filtersOf } from "./trail-rows.sql.ts";

interface PathRow {
  readonly path: readonly string[];
  readonly taken: number;
  readonly minor: number;
  readonly total: number;
  readonly distinct_paths: number;
  readonly without_steps: number;
}

interface FlowRow {
  readonly position: number;
  readonly key: string;
  readonly link: 0 | 1;
  readonly next: string;
  readonly count: number;
}

/** Beyond these many different steps the engine folds; the question's `keep` is far below. */
const mostSteps = 200;

export async function answerPaths(
  { columns }: Platform,
  workspace: WorkspaceRef,
  question: PathsQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<PathsAnswer> {
  const shape = shapeOf(question);
  const params = paramsOf(workspace, question, span);
  const [rows, flow] = await Promise.all([
    columns.ask<PathRow>(readPaths(shape), params, { signal }),
    columns.ask<FlowRow>(readFlow(shape), params, { signal }),
  ]);
  const all = rows[0];
  const total = all?.total ?? 0;
  const withoutSteps = all?.without_steps ?? 0;
  const taken = rows.filter(({ path }) => path.length > 0).slice(0, question.limit);
  const links = flow
    .filter(({ link }) => link === 1)
    .map(({ key: from, next: to, ...rest }) => ({ ...rest, from, to }));
  return {
    total,
    withoutSteps,
    distinctPaths: (all?.distinct_paths ?? 0) - Number(withoutSteps > 0),
    paths: taken.map(({ path, taken: count, minor }) => ({
      path,
      count,
      share: count / total,
      revenue: shape.direction === "before" && shape.ofOrders ? toMajor(minor, workspace.currency) : null,
    })),
    ...flowOf(
      flow.filter(({ link }) => link === 0),
      links,
      question.keep,
    ),
  };
}

function shapeOf({ direction, of, conversion, entry, filter }: PathsQuestion): PathShape {
  const ofOrders = conversion === eventNames.orderCompleted;
  return { of, direction, ofOrders, entered: entry !== undefined, filters: filtersOf(filter) };
}

function paramsOf(workspace: WorkspaceRef, question: PathsQuestion, { fromMs, toMs }: Span) {
  return {
    workspace: workspace.id,
    from: fromMs,
    to: toMs,
    reads: fromMs - lookbackMs,
    until: toMs + visitMs,
    visit: visitMs / 1000,
    lookback: lookbackMs,
    steps: question.steps,
    limit: question.limit,
    most: mostSteps,
    other: otherSteps,
    conversion: question.conversion,
    entry: question.entry ?? "",
    ...filterParams(question.filter),
  };
}

/** The doors of reach: whom several channels touched, and which paths are common. */
import "server-only";
import { z } from "zod";
import { localDate } from "#domain/base/local-time.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { overlapDefinitions, pathDefinitions } from "#domain/reach/definition.ts";
import { longestSpanDays, type OverlapAnswer, OverlapQuestion } from "#domain/reach/overlap-question.ts";
import { lookbackMs, type PathsAnswer, PathsQuestion, visitMs } from "#domain/reach/paths-question.ts";
import { platform } from "#platform/slot.ts";
import { type ChannelRow, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { answerOverlap } from "./answer-overlap.ts";
import { answerPaths } from "./answer-paths.ts";

const versionsOf = (definitions: readonly { readonly id: string; readonly version: number }[]) =>
  definitions.map(({ id, version }) => ({ id: `reach.${id}`, version }));

/** Duplicate reach between channels, and how much hangs on the largest. */
export const getOverlap = query({
  needs: "board:read",
  input: OverlapQuestion,
  run: async (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestSpanDays);
    const definitions = versionsOf(overlapDefinitions);
    return makeReport<OverlapQuestion, OverlapAnswer>(
      { caller, name: "overlap", question, span, definitions, signal },
      (until) => answerOverlap(platform(), caller.workspace, question, span, until),
    );
  },
});

/** Common paths before a conversion or after an entry. */
export const getPaths = query({
  needs: "board:read",
  input: PathsQuestion,
  run: async (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestSpanDays);
    const reads = { fromMs: span.fromMs - lookbackMs, toMs: span.toMs + visitMs };
    const definitions = versionsOf(pathDefinitions);
    return makeReport<PathsQuestion, PathsAnswer>(
      { caller, name: "paths", question, span, reads, definitions, signal },
      (until) => answerPaths(platform(), caller.workspace, question, span, until),
    );
  },
});

/** What the page shows before its reports: names, and the workspace's date. */
export const getReachPage = query({
  needs: "board:read",
  input: z.object({}),
  run: async (_nothing, { workspace: { id, slug, currency, timezone } }) => {
    const { record, now } = platform();
    const channels = await record.rows<ChannelRow>(readChannels, [id]);
    return {
      workspace: { slug, currency },
      channels: channels.map(({ key, name }) => ({ key, name })),
      today: localDate(now(), timezone),
    };
  },
});

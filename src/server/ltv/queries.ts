/** The doors of the room of customers' value. */
import "server-only";
import { z } from "zod";
import { addDays, localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import { CacLtvQuestion, longestDays } from "#domain/ltv/cac-ltv-question.ts";
import { ltvDefinitions, predictionDefinitions, versionsOf } from "#domain/ltv/ltv-definitions.ts";
import { PredictedLtvQuestion } from "#domain/ltv/predicted-ltv-question.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { type CampaignRow, type ChannelRow, readCampaigns, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { answerCacLtv } from "./answer-cac-ltv.ts";
import { answerPredictedLtv, asOfDay } from "./answer-predicted-ltv.ts";

/** What customers cost, what they brought, and when it paid. */
export const getCacLtv = query({
  needs: "board:read",
  input: CacLtvQuestion,
  run: (question, caller, { signal }) => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestDays);
    // Customers of the span go on buying after it, and their refunds may be stamped before it.
    const reads = { fromMs: 0, toMs: Math.max(span.toMs, platform().now() + 3_600_000) };
    const definitions = versionsOf(ltvDefinitions);
    return makeReport(
      { caller, name: "cac-ltv", question, span, reads, agesByHour: true, definitions, signal },
      (given) => answerCacLtv(platform(), workspace, question, span, given),
    );
  },
});

/** What they will still bring, by a model of repeat purchases. */
export const getPredictedLtv = query({
  needs: "board:read",
  input: PredictedLtvQuestion,
  run: (question, caller, { signal }) => {
    const { workspace } = caller;
    const asOf = asOfDay(question, workspace.timezone, platform().now());
    const toMs = startOfLocalDay(addDays(asOf, 1), workspace.timezone);
    const span = { fromMs: startOfLocalDay(asOf, workspace.timezone), toMs };
    const definitions = versionsOf(predictionDefinitions);
    const plan = { caller, name: "predicted-ltv", span, reads: { fromMs: 0, toMs }, definitions, signal };
    return makeReport({ ...plan, question: { ...question, asOf } }, (given) =>
      answerPredictedLtv(platform(), workspace, question, asOf, given),
    );
  },
});

/** What the page shows before its reports: names, and the workspace's date. */
export const getValuePage = query({
  needs: "board:read",
  input: z.object({}),
  run: async (_nothing, { workspace: { id, slug, currency, margin, timezone } }) => {
    const { record, now } = platform();
    const [channels, campaigns] = await Promise.all([
      record.rows<ChannelRow>(readChannels, [id]),
      record.rows<CampaignRow>(readCampaigns, [id]),
    ]);
    return {
      workspace: { slug, currency, margin },
      channels: channels.map(({ key, name }) => ({ key, name })),
      campaigns: campaigns.map(({ key, name }) => ({ key, name })),
      today: localDate(now(), timezone),
    };
  },
});

/** Which questions are asked, which are refused with a sentence, and how the answer leaves as a file. */
import { expect, it } from "vitest";
import { attributionCsv, attributionParams } from "./attribution-params.ts";
import { AttributionQuestion, lookbackMsOf } from "./attribution-question.ts";
import { modelFigures } from "./figures.ts";
import { defaultModels } from "./model.ts";

const ask = (query: string) =>
  AttributionQuestion.safeParse(attributionParams(new URL(`http://x/?from=2026-01-01&to=2026-02-01&${query}`)));

it("asks the usual question unless told otherwise", () => {
  expect(ask("").data).toEqual({
    from: "2026-01-01",
    to: "2026-02-01",
    conversion: "Order Completed",
    models: [...defaultModels],
    lookback: "30d",
    by: "channel",
    order: 1,
    cut: true,
    grain: "total",
    paths: 100,
    filter: {},
  });
});

it("reads what is told", () => {
  const asked = ask("models=last,linear&models=linear&lookback=180d&by=creative&order=3&cut=0&grain=day&paths=0").data;
  expect(asked).toMatchObject({
    models: ["last", "linear"],
    by: "creative",
    order: 3,
    cut: false,
    grain: "day",
    paths: 0,
  });
  expect(asked && lookbackMsOf(asked)).toBe(180 * 86_400_000);
});

it.each([
  "models=best",
  "models=",
  "lookback=0d",
  "lookback=181d",
  "lookback=30",
  "lookback=-1d",
  "lookback=1.5d",
  "by=device",
  "by=",
  "order=0",
  "order=4",
  "order=1.5",
  "order=x",
  "grain=hour",
  "paths=-1",
  "paths=10001",
  "conversion=",
  "filter[channel]=douyin",
  "filter[__proto__]=douyin",
  "filter=douyin",
  "from=yesterday",
])("refuses %s", (query) => {
  expect(ask(query).success).toBe(false);
});

function fileOf(query: string) {
  const figures = modelFigures([2, 1000, 1], 500, "CNY");
  const row = { key: "=cmd()", spend: 5, models: { last: figures, linear: figures } };
  const question = ask(query).data;
  if (question === undefined) throw new Error("The question is a good one.");
  const credited = { last: { conversions: 2, value: 10 }, linear: { conversions: 1.5, value: 7.25 } };
  const answer = {
    conversions: 2,
    value: 10,
    grossValue: 10,
    refunds: 0,
    newCustomers: 1,
    spend: 5,
    unattributed: { conversions: 0, value: 0 },
    touchesPerConversion: 1,
    nullJourneys: 0,
    openJourneys: 0,
    rows: [row],
    paths: [],
    distinctPaths: 0,
    markov: null,
    shapley: null,
    ...(question.grain === "day"
      ? { days: [{ day: "2026-01-03", conversions: 2, value: 10, rows: [{ key: "=cmd()", models: credited }] }] }
      : {}),
  };
  const meta = {
    workspace: "brand",
    timezone: "UTC",
    currency: "CNY",
    asOf: "2026-02-01T00:00:00Z",
    freshness: [],
    definitions: [],
    notes: [],
    elapsedMs: 1,
  };
  return attributionCsv({ question, answer, meta });
}

it("leaves as a file without formulas, model beside model", () => {
  const { name, text } = fileOf("models=last,linear");
  expect(name).toBe("attribution-2026-01-01-2026-02-01.csv");
  const [header, line] = text.split("\r\n");
  expect(header?.split(",").slice(0, 4)).toEqual(["channel", "spend", "last_conversions", "last_value"]);
  expect(line).toBe("'=cmd(),5,2,10,1,5,2.5,2,2,10,1,5,2.5,2");
});

it("leaves as a file of days where days are asked for", () => {
  const { text } = fileOf("models=last,linear&grain=day");
  expect(text.trimEnd().split("\r\n")).toEqual([
    "day,channel,last_conversions,last_value,linear_conversions,linear_value",
    "2026-01-03,'=cmd(),2,10,1.5,7.25",
  ]);
});

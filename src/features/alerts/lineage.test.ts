/** A figure's sources, by what it counts. */
import { expect, it } from "vitest";
import { lineageOf, type Sources } from "./lineage.ts";

const nowMs = Date.parse("2026-11-26T12:00:00Z");
const hour = 3_600_000;
const sources: Sources = {
  nowMs,
  spend: [
    { source: "douyin", through_ms: nowMs - hour, hourly: true },
    { source: "baidu", through_ms: nowMs - 5 * hour, hourly: true },
  ],
  events: [{ name: "web", last_ms: nowMs - 60_000 }],
};
const names = (metric: string | null, scopeKind: string, scopeKey: string) =>
  lineageOf(metric, { scopeKind, scopeKey }, sources).map(({ name, lateMs }) => [name, lateMs / hour]);

it("is the channel's own platform for what only the platform counts", () => {
  expect(names("ctr", "channel", "douyin")).toEqual([["douyin", 0]]);
});

it("is both for what is bought and what it brought", () => {
  expect(names("roas", "channel", "baidu")).toEqual([
    ["baidu", 5],
    ["web", 0],
  ]);
});

it("is every platform where all channels are taken together", () => {
  expect(names("spend", "none", "")).toEqual([
    ["douyin", 0],
    ["baidu", 5],
  ]);
});

it("is nothing for what is no figure", () => {
  expect(names(null, "source", "douyin")).toEqual([]);
});

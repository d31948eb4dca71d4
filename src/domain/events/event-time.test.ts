/** When an event happened, clock by clock. */
import { expect, it } from "vitest";
import { eventTime, instantOf } from "./event-time.ts";

const received = Date.parse("2026-11-23T10:00:00.000Z");
const at = (text: string) => Date.parse(text);

it.each<[string, unknown, unknown, boolean, number, string[]]>([
  ["neither time", undefined, undefined, false, received, []],
  ["no sentAt", "2026-11-23T09:00:00Z", undefined, false, at("2026-11-23T09:00:00Z"), []],
  ["a clock a day ahead", "2026-11-24T09:59:00Z", "2026-11-24T10:00:00Z", false, at("2026-11-23T09:59:00Z"), []],
  ["a clock a day behind", "2026-11-22T09:59:00Z", "2026-11-22T10:00:00Z", false, at("2026-11-23T09:59:00Z"), []],
  ["a clock ten years behind", "2016-11-23T09:00:00Z", "2016-11-23T10:00:00Z", false, at("2026-11-23T09:00:00Z"), []],
  [
    "network delay, not skew",
    "2026-03-10T08:00:00+08:00",
    "2026-11-23T09:59:59.700Z",
    false,
    at("2026-03-10T00:00:00Z"),
    [],
  ],
  ["history is not corrected", "2026-11-22T09:59:00Z", "2026-11-22T10:00:00Z", true, at("2026-11-22T09:59:00Z"), []],
  ["a timestamp after sentAt", "2026-11-23T11:00:00Z", "2026-11-23T10:00:00Z", false, received, ["clock_future"]],
  ["sentAt at the epoch", "2026-11-23T09:00:00Z", "1970-01-01T00:00:00Z", false, received, ["clock_future"]],
  ["year 9999", "9999-01-01T00:00:00Z", undefined, false, received, ["clock_future"]],
  ["year 0001", "0001-01-01T00:00:00Z", undefined, false, received, ["bad_timestamp"]],
  ["1969", "1969-12-31T23:59:59Z", undefined, false, received, ["bad_timestamp"]],
  ["an object", {}, undefined, false, received, ["bad_timestamp"]],
  ["yesterday", "yesterday", undefined, false, received, ["bad_timestamp"]],
])("%s", (_says, timestamp, sentAt, history, occurredAt, flags) => {
  expect(eventTime({ timestamp, sentAt }, received, history)).toEqual({ occurredAt, flags });
});

it.each<[string, number | null]>([
  ["2026-11-21T08:00:00+08:00", at("2026-11-21T00:00:00Z")],
  ["2026-11-21T08:00:00.123456Z", at("2026-11-21T08:00:00.123Z")],
  ["2028-02-29T00:00:00Z", at("2028-02-29T00:00:00Z")],
  ["2027-02-29T00:00:00Z", null],
  ["2026-11-21T24:00:00Z", null],
  ["2026-11-21T23:59:60Z", null],
  ["2026-11-21", null],
  ["Sat, 21 Nov 2026 08:00:00 GMT", null],
])("reads %s", (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});

/** The page's URL means one figure. */
import { expect, it } from "vitest";
import { defaultView, formatView, lineageAddress, parseView, spanOf } from "./lineage-view.ts";

const parsed = (query: string) => parseView(new URLSearchParams(query));

it.each([
  ["metric=roas"],
  ["metric=cpc&range=7d&channel=douyin&measure=spend"],
  ["metric=orders&from=2026-11-19T05%3A00%3A00.000Z&to=2026-11-19T06%3A00%3A00.000Z"],
])("reads what it writes: %s", (query) => expect(formatView(parsed(query)).toString()).toBe(query));

it.each([["metric=glory"], ["range=ever"], ["from=2026-11-02&to=2026-11-01"], ["measure=luck"], ["from=now&to=then"]])(
  "falls back from %s",
  (query) => expect(parsed(query)).toEqual(defaultView),
);

it("asks for whole days before today, narrowed as the board narrows", () => {
  expect(spanOf(parsed(""), "2026-11-26")).toEqual({ from: "2026-11-25", to: "2026-11-26" });
  const address = lineageAddress("muhe", parsed("metric=cpc&range=7d&channel=a,b"), "2026-11-26");
  expect(new URL(address, "http://x").searchParams.toString()).toBe(
    "workspace=muhe&metric=cpc&from=2026-11-19&to=2026-11-26&filter%5Bchannel%5D=a%2Cb",
  );
});

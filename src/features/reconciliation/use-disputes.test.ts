/** Promise: the page knows a dispute about the two sides that it shows, whatever order their fields were kept in. */
import { expect, it } from "vitest";
import type { Dispute } from "#domain/reconciliation/dispute.ts";
import { disputeAbout } from "./use-disputes.ts";

type Side = Dispute["a"]["side"];
const dispute = (side: Side) => ({
  ...({ id: 7, status: "open" } as const),
  a: { side, name: "", value: 2 },
  b: { side: { id: 2, version: 1 }, name: "", value: 1 },
});

it("finds one about a pasted figure", () => {
  const kept = dispute({ axes: null, name: "A sheet", figure: 9, measure: "people" });
  const a = JSON.stringify({ figure: 9, name: "A sheet", measure: "people" });
  expect(disputeAbout([kept], { a, b: "2" })?.id).toBe(7);
  expect(disputeAbout([kept], { a: "2", b: a })?.id).toBe(7);
  expect(
    disputeAbout([kept], { a: JSON.stringify({ figure: 8, name: "A sheet", measure: "people" }), b: "2" }),
  ).toBeNull();
});

/** What a view may be called, how its query is written, and who may change it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mayChangeView, ViewChange, ViewInput, ViewRef, viewQuery } from "./saved-view.ts";

const view = { page: "funnels", name: "Weekly", query: "from=2026-11-01&to=2026-11-08" };

it.each([
  ["a plain view", {}, true],
  ["no query at all", { query: "" }, true],
  ["an empty name", { name: "  " }, false],
  ["a name of 80 characters", { name: "名".repeat(80) }, true],
  ["a name of 81 characters", { name: "名".repeat(81) }, false],
  ["a name with a bell in it", { name: "a\u0007b" }, false],
  ["a page elsewhere", { page: "//evil.example" }, false],
  ["a page below another", { page: "settings/keys" }, false],
  ["a page without a name", { page: "" }, false],
  ["a query of 4,000 characters", { query: `a=${"b".repeat(3_998)}` }, true],
  ["a query of 4,001 characters", { query: `a=${"b".repeat(3_999)}` }, false],
  ["a query with a line in it", { query: "a=1\nb=2" }, false],
])("%s: %#", (_name, change, taken) => {
  expect(ViewInput.safeParse({ ...view, ...change }).success).toBe(taken);
});

it("writes names in one way", () => {
  expect(ViewInput.parse({ ...view, name: "  Weekly \u00a0 cafe\u0301 " }).name).toBe("Weekly café");
});

it.each([
  ["?from=1&to=2", "from=1&to=2"],
  ["filter[channel]=a,b", "filter%5Bchannel%5D=a%2Cb"],
  ["step=Page Viewed&step=Signed+Up", "step=Page+Viewed&step=Signed+Up"],
  ["from=1&workspace=brand&format=csv", "from=1"],
  ["", ""],
])("writes %s as %s", (query, written) => expect(viewQuery(query)).toBe(written));

it("writes what is written already as it is, and loses no parameter", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab&=+% #?/;[]中é😀"), maxLength: 6 });
  const pairs = fc.array(fc.tuple(text, text), { maxLength: 6 });
  fc.assert(
    fc.property(pairs, (given) => {
      const asked = given.filter(([name]) => name !== "workspace" && name !== "format");
      const written = viewQuery(`?${new URLSearchParams(given)}`);
      expect(viewQuery(written)).toBe(written);
      expect([...new URLSearchParams(written)]).toEqual([...new URLSearchParams(asked)]);
    }),
  );
});

it.each([["0"], ["-1"], ["x"], ["2147483648"], ["1.5"]])("knows no view %s", (viewId) => {
  expect(ViewRef.safeParse({ viewId }).success).toBe(false);
});

it("changes something or refuses", () => {
  expect(ViewChange.safeParse({ viewId: "7" }).success).toBe(false);
  expect(ViewChange.parse({ viewId: "7", shared: false })).toEqual({ viewId: 7, shared: false });
});

const [me, other] = [1, 2];
it.each([
  ["my own", { userId: me, mayWrite: true, mayShare: false }, { ownerId: me, shared: false }, true],
  ["another's own", { userId: me, mayWrite: true, mayShare: true }, { ownerId: other, shared: false }, false],
  ["another's shared one", { userId: me, mayWrite: true, mayShare: true }, { ownerId: other, shared: true }, true],
  [
    "my shared one, as one who may not",
    { userId: me, mayWrite: true, mayShare: false },
    { ownerId: me, shared: true },
    false,
  ],
  ["a shared one, as a token", { userId: null, mayWrite: true, mayShare: true }, { ownerId: null, shared: true }, true],
  [
    "nobody's own, as a token",
    { userId: null, mayWrite: true, mayShare: true },
    { ownerId: null, shared: false },
    false,
  ],
  ["my own, as a reader", { userId: me, mayWrite: false, mayShare: false }, { ownerId: me, shared: false }, false],
])("changes %s: %#", (_name, holder, held, may) => expect(mayChangeView(holder, held)).toBe(may));

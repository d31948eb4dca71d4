/** Which properties the columns keep. */
import { expect, it } from "vitest";
import { plainProperties } from "./plain-properties.ts";

it("keeps text, numbers and yes or no as text, and leaves out what has parts or is nothing", () => {
  const given = {
    plan: "pro",
    seats: 3,
    trial: false,
    tags: ["a"],
    traits: { a: 1 },
    nothing: null,
    long: "x".repeat(300),
  };
  expect(plainProperties(given)).toEqual({ plan: "pro", seats: "3", trial: "false", long: "x".repeat(200) });
});

it("keeps names of prototypes as names", () => {
  const given = JSON.parse('{"__proto__": "a", "constructor": "b"}');
  expect(Object.entries(plainProperties(given))).toEqual([
    ["__proto__", "a"],
    ["constructor", "b"],
  ]);
});

it("keeps fifty, and no name longer than a hundred", () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}`, i]));
  expect(Object.keys(plainProperties({ ["n".repeat(101)]: "x", ...many }))).toHaveLength(50);
});

/** Calling somebody while one writes. */
import { expect, it } from "vitest";
import { calledName, withName } from "./called-name.ts";

it.each([
  ["@", ""],
  ["look @Su", "Su"],
  ["@Su Qi", "Su Qi"],
  ["请@苏", "苏"],
  ["@Su Qing please", null],
  ["@Su, ", null],
  ["mail@host", null],
  ["nobody", null],
])("%j calls %j", (text, called) => expect(calledName(text, text.length)).toBe(called));

it("puts the whole name and a space in its place, and leaves what follows", () => {
  const { text, caret } = withName("@Su look", 3, "苏晴 Su Qing");
  expect(text).toBe("@苏晴 Su Qing look");
  expect(text.slice(caret)).toBe("look");
});

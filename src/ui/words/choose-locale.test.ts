/** Rows for the choice of language. */
import { expect, it } from "vitest";
import { chooseLocale } from "./choose-locale.ts";

it.each([
  ["the cookie wins", "zh-CN", "en-GB,en;q=0.9", "zh-CN"],
  ["an unknown cookie is ignored", "fr", "zh", "zh-CN"],
  ["Chinese of Taiwan still reads Chinese", undefined, "zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["weights count, not order", undefined, "zh;q=0.2, en-US;q=0.7", "en"],
  ["a refused language is skipped", undefined, "zh;q=0, de", "en"],
  ["the first that we write", undefined, "de, fr;q=0.9, zh-CN;q=0.5", "zh-CN"],
  ["nothing said", undefined, null, "en"],
] as const)("%s", (_name, cookie, header, expected) => {
  expect(chooseLocale(cookie, header)).toBe(expected);
});

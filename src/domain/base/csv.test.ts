/** Cells that would run as formulas do not; numbers stay numbers. */
import { expect, it } from "vitest";
import { csvCell, csvText } from "./csv.ts";

it.each([
  ["plain text", "Douyin", "Douyin"],
  ["a number", -12.5, "-12.5"],
  ["a number in text", "-12.5", "-12.5"],
  ["an exponent", "+1e3", "+1e3"],
  ["nothing", null, ""],
  ["a formula", "=1+1", "'=1+1"],
  ["a plus that is no number", "+86 10 1234", "'+86 10 1234"],
  ["a minus that is no number", "-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["a tab", "\t=1", "'\t=1"],
  ["a carriage return", "\r=1", '"\'\r=1"'],
  ["quotes and commas", '=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ["a line break", "a\nb", '"a\nb"'],
])("writes %s", (_name, cell, written) => {
  expect(csvCell(cell)).toBe(written);
});

it("ends every line with CRLF", () => {
  expect(
    csvText([
      ["a", 1],
      [null, "x"],
    ]),
  ).toBe("a,1\r\n,x\r\n");
});

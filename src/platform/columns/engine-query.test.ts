/** How a statement of the protocol becomes one for the library. */
import { expect, it } from "vitest";
import { withParams, withSettings } from "./engine-query.ts";

const given = (params: Record<string, string>) =>
  new URLSearchParams(Object.entries(params).map(([name, value]) => [`param_${name}`, value]));

it.each([
  ["a number with its type", "SELECT {n:UInt32}", { n: "5" }, "SELECT CAST('5' AS UInt32)"],
  ["a text", "SELECT {s:String}", { s: "x" }, "SELECT 'x'"],
  ["a text that would end its quotes", "SELECT {s:String}", { s: "' OR 1 --" }, "SELECT '\\' OR 1 --'"],
  ["a text that is escaped on its way", "SELECT {s:String}", { s: "a\\tb\\\\" }, "SELECT 'a\tb\\\\'"],
  ["a text with a zero in it", "SELECT {s:String}", { s: "a\\0b" }, "SELECT 'a\\0b'"],
  ["a list", "SELECT {l:Array(String)}", { l: "['a']" }, "SELECT CAST('[\\'a\\']' AS Array(String))"],
  [
    "a list of texts that are escaped",
    "SELECT {l:Array(String)}",
    { l: "['it\\'s', 'a\\\\b']" },
    "SELECT CAST('[\\'it\\\\\\'s\\', \\'a\\\\\\\\b\\']' AS Array(String))",
  ],
  ["nothing", "SELECT {s:Nullable(String)}", { s: "\\N" }, "SELECT CAST(NULL AS Nullable(String))"],
  ["what only looks like a placeholder", "SELECT '{s:String}', {s:String}", { s: "x" }, "SELECT '{s:String}', 'x'"],
  ["a text that looks like a placeholder", "SELECT {s:String}", { s: "{s:String}" }, "SELECT '{s:String}'"],
])("binds %s", (_name, text, params, bound) => {
  expect(withParams(text, given(params))).toBe(bound);
});

it("leaves a statement without parameters alone, whatever its lines hold", () => {
  const text = `INSERT INTO feed FORMAT JSONCompactEachRow\n["it's {s:String}"]`;
  expect(withParams(text, new URLSearchParams({ query_id: "1" }))).toBe(text);
});

it("refuses a parameter that is not given", () => {
  expect(() => withParams("SELECT {a:UInt8}, {b:UInt8}", given({ a: "1" }))).toThrow("Code: 456");
});

it("gives settings to questions only, before their format", () => {
  const search = new URLSearchParams({ readonly: "1", default_format: "TSV" });
  expect(withSettings("SELECT 1 FORMAT JSON", search)).toBe("SELECT 1  SETTINGS readonly = '1' FORMAT JSON");
  expect(withSettings("DROP TABLE x", search)).toBe("DROP TABLE x");
});

/** Paths of good and of broken addresses. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { pagePath } from "./page-path.ts";

/** Any text, lone surrogates and control characters included. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
/** Addresses put together from their parts, in and out of order. */
const parts = [
  "https://",
  "//",
  "www.",
  "a.test",
  "google.com",
  "/",
  "?",
  "#",
  "&",
  "=",
  "%",
  "%E6",
  "+",
  ":",
  "@",
  "file:",
  " ",
  "%2F",
];
const address = fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((some) => some.join(""));

const paths: readonly (readonly [string, string | null | undefined, string | null])[] = [
  ["an address", "https://Shop.Test/LP?utm_source=x#top", "/LP"],
  ["a closing slash", "https://shop.test/lp/", "/lp"],
  ["the root", "https://shop.test/", "/"],
  ["a host alone", "https://shop.test", "/"],
  ["a host and a query", "https://shop.test?x=/y", "/"],
  ["a bare path", "/lp/?x=1", "/lp"],
  ["a bare root", "/", "/"],
  ["a mini program's page", "pages/index/index?id=1", "/pages/index/index"],
  ["an app's address", "shopapp://home/detail/7", "/detail/7"],
  ["slashes in a row", "/a//b///", "/a/b"],
  ["Chinese, encoded", "https://shop.test/%E4%BA%A7%E5%93%81/", "/产品"],
  ["Chinese, plain", "https://shop.test/产品", "/产品"],
  ["an encoded slash stays one segment", "/a%2Fb", "/a%2Fb"],
  ["a broken percent", "/50%/x", "/50%/x"],
  ["NUL", "/a\u0000b%00c", "/abc"],
  ["nothing", "", null],
  ["null", null, null],
  ["undefined", undefined, null],
  ["a query alone", "?x=1", null],
  ["a fragment alone", "#/x", null],
  ["a script", "javascript:alert(1)", null],
  ["a script that looks like a host", "javascript://shop.test/%0aalert(1)", null],
  ["data", "data:text/html,x", null],
  ["a file of somebody's disk", "file:///C:/Users/x/lp.html", null],
  ["a blank page", "about:blank", null],
  ["no host", "https:///lp", null],
];

it.each(paths)("%s", (_, address, path) => expect(pagePath(address)).toBe(path));

it("caps at 200 characters without a closing slash", () => {
  expect(pagePath(`/${"a".repeat(198)}/b`)).toBe(`/${"a".repeat(198)}`);
});

it("gives a path or null for any text and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), address), (text) => {
      const path = pagePath(text);
      if (path === null) return;
      expect(path.startsWith("/") && path.length <= 200 && (path === "/" || !path.endsWith("/"))).toBe(true);
    }),
  );
});

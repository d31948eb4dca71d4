/** What a page view carries, in good and in broken links. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TouchEvidence, touchFacts, touchFrom } from "./touch.ts";

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
  "utm_source",
  "gclid",
];
const address = fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((some) => some.join(""));

const page = "https://www.shop.test/lp";
const tags = { source: "douyin", medium: "cpc", campaign: "douyin-1" };
const token = "EJiw267wvfQCGKf2g74ZIPD89-vIATAMOAFCIjIwMTkxMQ";

const carried: readonly (readonly [string, TouchEvidence, object | null])[] = [
  ["nothing", {}, null],
  ["nulls", { campaign: null, url: null, search: null, referrer: null }, null],
  ["a plain page", { url: page }, null],
  ["utm in the address", { url: `${page}?utm_source=douyin&utm_medium=cpc&utm_campaign=douyin-1` }, tags],
  ["utm in the search", { search: "?utm_source=douyin&utm_medium=cpc&utm_campaign=douyin-1" }, tags],
  ["utm in capitals", { url: `${page}?UTM_Source=douyin&Utm_Medium=cpc&UTM_CAMPAIGN=douyin-1` }, tags],
  [
    "utm in a route in the fragment",
    { url: `${page}#/go?utm_source=douyin&utm_medium=cpc&utm_campaign=douyin-1` },
    tags,
  ],
  ["utm in the fragment", { url: `${page}#utm_source=douyin` }, { source: "douyin" }],
  [
    "ampersands written by a mail program",
    { url: `${page}?utm_source=crm&amp;utm_medium=email` },
    { source: "crm", medium: "email" },
  ],
  ["term and content", { url: `${page}?utm_term=a+b&utm_content=c%20d` }, { term: "a b", content: "c d" }],
  ["Chinese", { url: `${page}?utm_campaign=%E6%98%A5%E5%AD%A3` }, { campaign: "春季" }],
  ["the case of a campaign stays", { url: `${page}?utm_campaign=SpringA` }, { campaign: "SpringA" }],
  ["a broken percent", { url: `${page}?utm_source=50%&utm_campaign=%E6%98` }, { source: "50%", campaign: "%E6%98" }],
  ["GBK", { url: `${page}?utm_term=%B2%A9%BF%CD` }, { term: "%B2%A9%BF%CD" }],
  ["empty values", { url: `${page}?utm_source=&utm_medium=%20&=x&utm_term` }, null],
  ["the first of two", { url: `${page}?utm_source=a&utm_source=b` }, { source: "a" }],
  ["Segment's campaign", { campaign: { source: "douyin", medium: "cpc", name: "douyin-1" } }, tags],
  [
    "the campaign beats the address",
    { campaign: { name: "told" }, url: `${page}?utm_campaign=written` },
    { campaign: "told" },
  ],
  ["the address fills gaps", { campaign: { name: "n" }, url: `${page}?utm_source=s` }, { source: "s", campaign: "n" }],
  [
    "but not of another source",
    { campaign: { source: "crm" }, url: `${page}?utm_source=baidu&utm_medium=cpc` },
    { source: "crm" },
  ],
  [
    "a campaign of odd types",
    { campaign: { source: 360, medium: ["x"], name: { a: 1 }, term: null } },
    { source: "360" },
  ],
  ["gclid", { url: `${page}?gclid=Cj0KCQ` }, { clickId: "gclid" }],
  ["ScCid in its own case", { url: `${page}?ScCid=8d1a` }, { clickId: "sccid" }],
  ["a bought click before a shared link", { url: `${page}?fbclid=a&gclid=b` }, { clickId: "gclid" }],
  ["bd_vid", { url: `${page}?bd_vid=1175` }, { clickId: "bd_vid" }],
  ["ocean engine", { url: `${page}?adid=1&clickid=${token}` }, { clickId: "clickid" }],
  ["clickid as a common word", { url: `${page}?clickid=17` }, null],
  ["kuaishou", { url: `${page}?callback=${token}` }, { clickId: "callback" }],
  ["callback as an address", { url: `${page}?callback=https%3A%2F%2Fshop.test%2Fback%2Fagain` }, null],
  ["a macro nobody filled in", { url: `${page}?clickid=__CLICKID_LONG_NAME__&gclid={gclid}` }, null],
  ["a referrer", { url: page, referrer: "https://WWW.Google.com/search?q=x" }, { referrerHost: "google.com" }],
  [
    "a referrer with port and user",
    { url: page, referrer: "http://u:p@a.example:8080/x" },
    { referrerHost: "a.example" },
  ],
  ["an app as referrer", { referrer: "android-app://com.tencent.mm/" }, { referrerHost: "com.tencent.mm" }],
  ["the same host", { url: page, referrer: "https://www.shop.test/" }, null],
  ["the same site", { url: "https://pay.shop.com.cn/x", referrer: "https://m.shop.com.cn/" }, null],
  [
    "another site of the same country",
    { url: "https://a.com.cn/", referrer: "https://b.com.cn/" },
    { referrerHost: "b.com.cn" },
  ],
  [
    "another tenant",
    { url: "https://a.youzan.com/", referrer: "https://b.youzan.com/" },
    { referrerHost: "b.youzan.com" },
  ],
  ["back from alipay", { url: page, referrer: "https://mclient.alipay.com/cashier" }, null],
  [
    "back from paypal, tagged",
    { url: `${page}?utm_source=crm`, referrer: "https://www.paypal.com/" },
    { source: "crm" },
  ],
  ["back from wechat's sign-in", { url: page, referrer: "https://open.weixin.qq.com/connect" }, null],
  ["a script as referrer", { url: page, referrer: "javascript:alert(1)//x.com" }, null],
  ["data as referrer", { url: page, referrer: "data:text/html,<script>" }, null],
  ["markup as referrer", { url: page, referrer: 'https://"><img onerror=x>/' }, null],
  ["a word as referrer", { url: page, referrer: "$direct" }, null],
  ["NUL and a lone surrogate", { campaign: { source: "a\u0000b\ud800", name: "\u0000" } }, { source: "a b" }],
];

describe("touchFrom", () => {
  it.each(carried)("%s", (_, evidence, touch) => expect(touchFrom(evidence)).toEqual(touch));

  it("keeps markup as the text it is", () => {
    expect(touchFrom({ campaign: { name: "<script>alert(1)</script>" } })).toEqual({
      campaign: "<script>alert(1)</script>",
    });
  });

  it("caps at 200 characters and splits no pair", () => {
    expect(touchFrom({ campaign: { name: `${"x".repeat(199)}😀` } })?.campaign).toBe("x".repeat(199));
  });

  it("gives valid facts for any text and never throws", () => {
    const text = fc.option(fc.oneof(fc.string({ unit }), address));
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.option(fc.dictionary(fc.string(), fc.anything())),
        (url, search, referrer, campaign) => {
          const tagged = `${url ?? ""}?utm_source=${search ?? ""}&gclid=${referrer ?? ""}`;
          for (const address of [url, tagged]) {
            const touch = touchFrom({ url: address, search, referrer, campaign });
            if (touch !== null) expect(touchFacts.safeParse(touch).success).toBe(true);
          }
        },
      ),
    );
  });
});

/** What kind of place a source is: search engine, social network, video platform, shop or AI assistant. */
import { assistantSources } from "./assistant-sources.ts";
import type { SourceCategory } from "./click-id.ts";
import { domainsOf, hostOf, registrableDomain } from "./host.ts";
import { searchSources } from "./search-sources.ts";
import { shoppingSources } from "./shopping-sources.ts";
import { socialSources } from "./social-sources.ts";
import { videoSources } from "./video-sources.ts";

/** Parts of well-known hosts that are none of it: mail, documents, news, clouds. */
const plainHosts = [
  ...[
    "mail.google.com",
    "docs.google.com",
    "drive.google.com",
    "calendar.google.com",
    "news.google.com",
    "cloud.google.com",
  ],
  ...[
    "meet.google.com",
    "translate.google.com",
    "mail.yahoo.com",
    "mail.yahoo.co.jp",
    "finance.yahoo.com",
    "news.yahoo.com",
  ],
  ...["mail.yandex.ru", "aws.amazon.com", "mail.naver.com", "pan.baidu.com", "yun.baidu.com", "fanyi.baidu.com"],
  ...[
    "mail.qq.com",
    "exmail.qq.com",
    "news.qq.com",
    "new.qq.com",
    "docs.qq.com",
    "cloud.tencent.com",
    "mail.sogou.com",
  ],
  ...["translate.yandex.ru", "fanyi.youdao.com", "note.youdao.com"],
];
/** Brands with a host per country: google.de, amazon.co.jp, pinterest.com.au. */
const worldwide = new Set([
  "google",
  "yahoo",
  "yandex",
  "amazon",
  "ebay",
  "pinterest",
  "shopee",
  "lazada",
  "aliexpress",
]);

/** Shorter names than this are words or somebody else's: they count only where a list writes them out. */
const tellingLength = 4;

function catalogue(): ReadonlyMap<string, SourceCategory | null> {
  const known = new Map<string, SourceCategory | null>();
  const lists = {
    search: searchSources,
    social: socialSources,
    video: videoSources,
    shopping: shoppingSources,
  } as const;
  for (const [category, sources] of Object.entries({ ...lists, ai_assistant: assistantSources })) {
    for (const source of sources) known.set(source, category as SourceCategory);
  }
  for (const [source, category] of [...known]) {
    const brand = source.split(".", 1)[0] ?? "";
    const stated = registrableDomain(source) === source && source.includes(".");
    if (stated && brand.length >= tellingLength && !known.has(brand)) known.set(brand, category);
  }
  for (const host of plainHosts) known.set(host, null);
  return known;
}

const known = catalogue();

/** The category of a source as tagged (`google`, `m.baidu.com`, `小红书`) or of a referrer's host; null for any other. */
export function categoryOf(source: string): SourceCategory | null {
  const name = source.trim().toLowerCase();
  const exact = known.get(name);
  if (exact !== undefined) return exact;
  const host = name.includes(".") ? hostOf(name) : null;
  if (host === null) return null;
  const nearest = domainsOf(host).find((domain) => domain.includes(".") && known.has(domain));
  if (nearest !== undefined) return known.get(nearest) ?? null;
  const brand = registrableDomain(host).split(".", 1)[0] ?? "";
  if (!worldwide.has(brand)) return null;
  // mail.google.de is as plain as mail.google.com.
  const [first = ""] = host.split(".", 1);
  return known.get(`${first}.${brand}.com`) === null ? null : (known.get(brand) ?? null);
}

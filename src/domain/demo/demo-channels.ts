/** Where the brand's visitors come from: ten channels and the traffic that arises by itself, with the truth about each. */
export interface ChannelMatch {
  readonly utmSource?: string;
  readonly utmMedium?: string;
  readonly referrerHost?: string;
}

/** How people who arrive this way behave. */
export interface Behaviour {
  /** Share of all first visits, before rhythm and promotions. */
  readonly weight: number;
  /** Chance that a new person ever buys. */
  readonly buys: number;
  /** Taste for dearer products: 1 chooses evenly, more is dearer. */
  readonly taste: number;
  /** Chance of a further order after each order. */
  readonly repeats: number;
  /** Share of visits on a phone. */
  readonly mobile: number;
  /** How strongly the day's rhythm shows: 0 flat, 1 usual, more is an evening channel. */
  readonly tilt: number;
  /** Weekend against weekday traffic. */
  readonly weekend: number;
}

export interface DemoChannel extends Behaviour {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly match: readonly ChannelMatch[];
  readonly source: string;
  readonly medium: string;
  readonly referrer: string;
  /** Click-through rate and cost per click in CNY; null where no advertising is bought. */
  readonly price: { readonly ctr: number; readonly cpc: number } | null;
}

function channel(
  [key, name, kind]: readonly [string, string, string],
  [source, medium, referrer]: readonly [string, string, string],
  price: DemoChannel["price"],
  [weight, buys, taste, repeats, mobile, tilt, weekend]: readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ],
): DemoChannel {
  const match = [{ utmSource: source, utmMedium: medium }];
  const behaviour = { weight, buys, taste, repeats, mobile, tilt, weekend };
  return { key, name, kind, match, source, medium, referrer, price, ...behaviour };
}

/** The order is the order in which channels claim a touchpoint. */
export const demoChannels: readonly DemoChannel[] = [
  channel(
    ["douyin", "抖音 Douyin", "paid_social"],
    ["douyin", "cpc", ""],
    { ctr: 0.021, cpc: 1.6 },
    [0.2, 0.0145, 0.85, 0.17, 0.97, 1.25, 1.15],
  ),
  channel(
    ["baidu-search", "百度搜索 Baidu Search", "paid_search"],
    ["baidu", "cpc", "https://www.baidu.com/"],
    { ctr: 0.029, cpc: 3.5 },
    [0.11, 0.028, 1.05, 0.22, 0.62, 0.7, 0.85],
  ),
  channel(
    ["xiaohongshu", "小红书 Xiaohongshu", "paid_social"],
    ["xiaohongshu", "paid_social", "https://www.xiaohongshu.com/"],
    { ctr: 0.018, cpc: 2.2 },
    [0.14, 0.0195, 1.25, 0.38, 0.94, 1.1, 1.2],
  ),
  channel(
    ["weibo", "微博 Weibo", "paid_social"],
    ["weibo", "paid_social", "https://weibo.com/"],
    { ctr: 0.0092, cpc: 1.4 },
    [0.09, 0.0074, 0.66, 0.14, 0.9, 1, 1],
  ),
  channel(
    ["wechat-moments", "微信朋友圈 WeChat Moments", "paid_social"],
    ["wechat", "moments", ""],
    { ctr: 0.013, cpc: 2.6 },
    [0.09, 0.0205, 1.12, 0.34, 0.99, 1, 1.05],
  ),
  channel(
    ["zhihu", "知乎 Zhihu", "paid_social"],
    ["zhihu", "cpc", "https://www.zhihu.com/"],
    { ctr: 0.011, cpc: 1.8 },
    [0.05, 0.0245, 1.7, 0.5, 0.6, 0.75, 0.9],
  ),
  channel(
    ["bilibili", "B站 Bilibili", "paid_video"],
    ["bilibili", "paid_video", "https://www.bilibili.com/"],
    { ctr: 0.012, cpc: 1.3 },
    [0.06, 0.0095, 0.72, 0.18, 0.78, 1.2, 1.3],
  ),
  channel(
    ["kuaishou", "快手 Kuaishou", "paid_social"],
    ["kuaishou", "cpc", ""],
    { ctr: 0.016, cpc: 0.95 },
    [0.065, 0.01, 0.42, 0.05, 0.99, 1.15, 1.1],
  ),
  channel(
    ["taobaoke", "淘宝客 Affiliates", "affiliates"],
    ["taobaoke", "affiliate", "https://www.taobao.com/"],
    { ctr: 0.024, cpc: 1.4 },
    [0.06, 0.024, 0.52, 0.07, 0.85, 1, 1.05],
  ),
  channel(
    ["crm", "短信/邮件 CRM Messages", "email"],
    ["crm", "email", ""],
    null,
    [0.045, 0.022, 1.25, 0.52, 0.85, 0.8, 0.95],
  ),
];

/** Traffic without a channel row: found, typed in, linked to, or scanned in a shop. */
export interface FreeTraffic extends Behaviour {
  readonly key: "organic" | "direct" | "referral" | "shop";
  readonly referrers: readonly [string, ...string[]];
}

export const freeTraffic: readonly FreeTraffic[] = [
  {
    key: "organic",
    referrers: ["https://www.baidu.com/", "https://www.so.com/", "https://cn.bing.com/", "https://www.sogou.com/"],
    weight: 0.065,
    buys: 0.014,
    taste: 1.1,
    repeats: 0.25,
    mobile: 0.6,
    tilt: 0.8,
    weekend: 0.95,
  },
  {
    key: "direct",
    referrers: [""],
    weight: 0.065,
    buys: 0.013,
    taste: 1,
    repeats: 0.3,
    mobile: 0.7,
    tilt: 0.9,
    weekend: 1,
  },
  {
    key: "referral",
    referrers: ["https://beauty-notes.example/", "https://skincare-club.example/", "https://shanghai-life.example/"],
    weight: 0.03,
    buys: 0.01,
    taste: 1,
    repeats: 0.2,
    mobile: 0.65,
    tilt: 0.9,
    weekend: 1,
  },
  {
    key: "shop",
    referrers: [""],
    weight: 0.015,
    buys: 0.03,
    taste: 1.1,
    repeats: 0.3,
    mobile: 1,
    tilt: 0.9,
    weekend: 1.5,
  },
];

/** Every way in: the channels, then the free traffic; places in this list number the ways. */
export const waysIn: readonly (DemoChannel | FreeTraffic)[] = [...demoChannels, ...freeTraffic];
export const wayOf = Object.fromEntries(waysIn.map((way, place) => [way.key, place]));

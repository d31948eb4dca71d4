/** The brand's site: twenty landing pages and the pages behind them. */
export const siteUrl = "https://www.muhe.example";

const pages: readonly (readonly [string, string])[] = [
  ["/lp/barrier-repair-serum", "屏障修护精华 · 新客专享"],
  ["/lp/barrier-story", "屏障修护的科学"],
  ["/lp/amino-cleanser", "氨基酸洁面 · 百度专题"],
  ["/lp/sensitive-skin-test", "敏感肌自测"],
  ["/lp/xhs-notes", "小红书同款清单"],
  ["/lp/eye-cream-trial", "眼霜试用装申领"],
  ["/lp/sunscreen-summer", "轻透防晒"],
  ["/lp/mask-weekend", "周末面膜日"],
  ["/lp/moments-gift", "微信专属礼盒"],
  ["/lp/membership", "沐禾会员"],
  ["/lp/ingredient-lab", "成分实验室"],
  ["/lp/dermatologist-qa", "皮肤科医生问答"],
  ["/lp/student-offer", "学生专享"],
  ["/lp/bilibili-unboxing", "B站开箱"],
  ["/lp/factory-live", "工厂直播间"],
  ["/lp/family-pack", "家庭装特惠"],
  ["/lp/affiliate-deals", "返利精选"],
  ["/lp/bestsellers", "热销榜"],
  ["/lp/welcome-back", "老客回购"],
  ["/lp/birthday-month", "生日月礼遇"],
];

export const landingPages = pages.map(([path, name]) => ({ path, name }));

/** The page that leaks: the busiest, so that the leak costs something. */
export const leakingPage = 0;
/** The page that was broken and is mended: among the busiest, so that the difference shows. */
export const mendedPage = 6;

export interface SitePage {
  readonly path: string;
  readonly title: string;
}

export const home: SitePage = { path: "/", title: "沐禾 Muhe · 温和护肤" };
export const checkout: SitePage = { path: "/checkout", title: "结算" };
export const shopCode: SitePage = { path: "/shop/qr", title: "门店扫码" };
export const reading: readonly [SitePage, ...SitePage[]] = [
  { path: "/journal/morning-routine", title: "晨间护肤三步" },
  { path: "/journal/season-change", title: "换季泛红怎么办" },
  { path: "/journal/read-ingredients", title: "看懂成分表" },
  { path: "/journal/sunscreen-amount", title: "防晒要涂多少" },
  { path: "/collections/serums", title: "精华" },
  { path: "/collections/bestsellers", title: "热销" },
];

/** The landing page in this place of the list, or the home page. */
export function landingPage(place: number): SitePage {
  const page = landingPages[place];
  return page === undefined ? home : { path: page.path, title: page.name };
}

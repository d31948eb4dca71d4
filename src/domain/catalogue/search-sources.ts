/** Search engines: hosts, and names that a link's tag uses for them (in any case of letters). */
export const searchSources: readonly string[] = [
  ...["google.com", "google.cn", "com.google.android.googlequicksearchbox", "google-play", "lens.google.com"],
  ...[
    "bing.com",
    "yahoo.com",
    "yahoo.co.jp",
    "duckduckgo.com",
    "ecosia.org",
    "qwant.com",
    "startpage.com",
    "brave.com",
  ],
  ...["search.brave.com", "yandex.ru", "yandex.com", "ya.ru", "rambler.ru", "go.mail.ru", "seznam.cz", "naver.com"],
  ...["daum.net", "search.aol.com", "aol", "ask.com", "ask", "lycos.com", "dogpile.com", "excite.com", "presearch.com"],
  ...["mojeek.com", "swisscows.com", "kagi.com", "you.com", "coccoc.com", "websearch.rakuten.co.jp", "search.auone.jp"],
  ...["biglobe.ne.jp", "search.goo.ne.jp", "virgilio.it", "onet.pl", "petalsearch.com"],
  // China
  ...["baidu.com", "m.baidu.com", "百度", "sogou.com", "m.sogou.com", "wap.sogou.com", "搜狗"],
  ...["so.com", "m.so.com", "360.cn", "360.com", "360", "so360", "haosou.com", "360搜索"],
  ...["sm.cn", "m.sm.cn", "yz.m.sm.cn", "shenma", "神马", "quark.cn", "quark.sm.cn", "夸克"],
  ...["so.toutiao.com", "chinaso.com", "youdao.com"],
];

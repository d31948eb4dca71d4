/** Weeks, swings beyond chance, and key words of complaints in both languages. */
import { describe, expect, it } from "vitest";
import { IsoWeek, mondayOf, shiftWeek, weekOf, weekOfDate, weekSpan } from "./iso-week.ts";
import { keyWordsOf, logLikelihood, wordsOf } from "./key-words.ts";
import { conversionSwings, dispersionOf, tails, type WeeklyCounts } from "./swings.ts";

describe("an ISO week", () => {
  it.each([
    ["2026-11-26", "2026-W48"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
    ["2026-01-01", "2026-W01"],
  ])("%s lies in %s", (date, week) => {
    expect(weekOfDate(date)).toBe(week);
    expect(weekOfDate(mondayOf(week))).toBe(week);
  });

  it("is asked of the workspace's calendar, and is an hour short where clocks are put forward", () => {
    const at = Date.parse("2026-11-29T17:00:00Z");
    expect([weekOf(at, "Asia/Shanghai"), weekOf(at, "UTC")]).toEqual(["2026-W49", "2026-W48"]);
    const { fromMs, toMs } = weekSpan("2026-W10", "America/New_York");
    expect((toMs - fromMs) / 3_600_000).toBe(7 * 24 - 1);
    expect([shiftWeek("2026-W53", 1), shiftWeek("2027-W01", -1)]).toEqual(["2027-W01", "2026-W53"]);
  });

  it("is refused where the year has no such week", () => {
    expect([IsoWeek.safeParse("2026-W53").success, IsoWeek.safeParse("2025-W53").success]).toEqual([true, false]);
  });
});

const counts = (key: string, sessions: number[], orders: number[], by: WeeklyCounts["by"] = "channel") =>
  ({ by, key, sessions, orders }) satisfies WeeklyCounts;

describe("a swing", () => {
  const calm = (key: string) => counts(key, [1000, 1000, 1000, 1000, 1000], [20, 22, 19, 21, 20]);

  it("is what left the four weeks before behind, with how many orders that is", () => {
    const { compared, rows } = conversionSwings([
      calm("a"),
      calm("b"),
      counts("c", [1000, 1000, 1000, 1000, 1000], [40, 41, 39, 40, 12]),
    ]);
    expect(compared).toBe(3);
    expect(rows.map(({ key }) => key)).toEqual(["c"]);
    expect(rows[0]).toMatchObject({ orders: 12, rate: 0.012, usualRate: 0.04, orderGap: -28 });
    expect(rows[0]?.change).toBeCloseTo(-0.7, 12);
    expect(rows[0]?.high).toBeLessThan(0);
  });

  it.each<[string, WeeklyCounts]>([
    ["the same", calm("a")],
    ["a few orders more", counts("a", [1000, 1000, 1000, 1000, 1000], [20, 22, 19, 21, 26])],
    ["too few orders to say", counts("a", [50, 50, 50, 50, 50], [1, 1, 1, 1, 0])],
    ["no visits any more", counts("a", [1000, 1000, 1000, 1000, 0], [20, 20, 20, 20, 0])],
    ["a key that is none", counts("(none)", [1000, 1000, 1000, 1000, 1000], [40, 40, 40, 40, 0])],
    ["only one week before", counts("a", [0, 0, 0, 1000, 1000], [0, 0, 0, 40, 10])],
  ])("is not %s", (_says, one) => {
    expect(conversionSwings([one]).rows).toEqual([]);
  });

  it("must leave the ordinary ups and downs behind, not only chance", () => {
    const moody = [60, 25, 62, 22, 20];
    const all = ["a", "b", "c"].map((key) => counts(key, [1000, 1000, 1000, 1000, 1000], moody));
    expect(dispersionOf(all)).toBeGreaterThan(5);
    expect(conversionSwings(all).rows).toEqual([]);
  });

  it("takes the tails from the normal distribution", () => {
    for (const [z, p] of [
      [0, 1],
      [1.959964, 0.05],
      [-2.575829, 0.01],
      [6, 1.973e-9],
    ] as const)
      expect(Math.abs(tails(z) - p)).toBeLessThan(3e-7);
  });

  it("shows hardly any where nothing has changed", () => {
    let seed = 7;
    const share = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const came = () => Array.from({ length: 800 }, () => share()).filter((drawn) => drawn < 0.03).length;
    let shown = 0;
    for (let world = 0; world < 100; world++) {
      const all = Array.from({ length: 10 }, (_, i) =>
        counts(`k${i}`, [800, 800, 800, 800, 800], [came(), came(), came(), came(), came()]),
      );
      if (conversionSwings(all).rows.length > 0) shown++;
    }
    expect(shown).toBeLessThanOrEqual(10);
  });
});

describe("the words of a text", () => {
  it.each([
    ["快递太慢了，下单五天还没发货，催了客服也没有回复。", ["快递", "下单", "发货", "客服", "回复"]],
    ["收到的精华瓶口漏液，包装盒都湿了", ["精华", "瓶口", "漏液"]],
    ["The parcel arrived damaged and nobody answers my messages.", ["parcel", "arrived", "damaged", "answers"]],
    ["Ｃoupon 没有生效, coupon not applied", ["coupon", "生效", "applied"]],
  ])("%s", (text, expected) => {
    const words = wordsOf(text);
    for (const word of expected) expect([...words]).toContain(word);
  });

  it.each([
    ["的了在我们都没有", []],
    ["the and of it's", []],
    ["12345 2026-11-26 66.6", []],
    ["", []],
    ["😡😡！！", []],
  ])("are none in “%s”", (text, expected) => {
    expect([...wordsOf(text)]).toEqual(expected);
  });
});

describe("key words", () => {
  const before = [
    ...Array.from({ length: 40 }, () => "快递太慢，客服没有回复"),
    ...Array.from({ length: 40 }, () => "The parcel arrived late"),
  ];

  it("rise in Chinese, ahead of what is always said", () => {
    const now = [
      ...Array.from({ length: 8 }, () => "精华漏液，客服没有回复"),
      ...Array.from({ length: 10 }, () => "快递太慢，客服没有回复"),
    ];
    const { texts, usualTexts, words } = keyWordsOf(now, before);
    expect([texts, usualTexts]).toEqual([18, 80]);
    expect(words.filter(({ rising }) => rising).map(({ word }) => word)).toEqual(
      expect.arrayContaining(["精华", "漏液"]),
    );
    expect(words.find(({ word }) => word === "漏液")).toMatchObject({ texts: 8, share: 8 / 18, usualShare: 0 });
    expect(words.find(({ word }) => word === "快递")?.rising).toBe(false);
  });

  it("rise in English", () => {
    const now = Array.from({ length: 9 }, () => "Coupon was not applied, the parcel arrived late");
    const { words } = keyWordsOf(now, before);
    expect(words.filter(({ rising }) => rising).map(({ word }) => word)).toEqual(
      expect.arrayContaining(["coupon", "applied"]),
    );
  });

  it("are not what one person alone wrote, and rise from nothing nowhere", () => {
    expect(keyWordsOf(["我叫李雷，瓶口漏液", "快递慢"], before).words.map(({ word }) => word)).not.toContain("李雷");
    const { words } = keyWordsOf(["漏液", "漏液"], []);
    expect(words).toEqual([{ word: "漏液", texts: 2, share: 1, usualShare: null, rising: false }]);
  });

  it("are scored as Dunning has it", () => {
    expect(logLikelihood(10, 100, 10, 100)).toBeCloseTo(0, 10);
    expect(logLikelihood(110, 2442, 29, 29_114)).toBeCloseTo(
      2 *
        (110 * Math.log(110 / ((2442 * 139) / 31_556)) +
          29 * Math.log(29 / ((29_114 * 139) / 31_556)) +
          2332 * Math.log(2332 / ((2442 * 31_417) / 31_556)) +
          29_085 * Math.log(29_085 / ((29_114 * 31_417) / 31_556))),
      8,
    );
  });
});

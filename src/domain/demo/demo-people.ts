/** Who the customers are and what they complain about: invented names, mail at example.com, numbers that no network assigns. */
import type { Dice } from "./dice.ts";

const families: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["王", "wang"],
  ["李", "li"],
  ["张", "zhang"],
  ["刘", "liu"],
  ["陈", "chen"],
  ["杨", "yang"],
  ["赵", "zhao"],
  ["黄", "huang"],
  ["周", "zhou"],
  ["吴", "wu"],
  ["徐", "xu"],
  ["孙", "sun"],
  ["胡", "hu"],
  ["朱", "zhu"],
  ["高", "gao"],
  ["林", "lin"],
];

const givens: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["雨桐", "yutong"],
  ["欣怡", "xinyi"],
  ["思远", "siyuan"],
  ["佳宁", "jianing"],
  ["梓涵", "zihan"],
  ["晓雯", "xiaowen"],
  ["若曦", "ruoxi"],
  ["一诺", "yinuo"],
  ["嘉怡", "jiayi"],
  ["诗琪", "shiqi"],
  ["明轩", "mingxuan"],
  ["静雯", "jingwen"],
  ["宇航", "yuhang"],
  ["婉清", "wanqing"],
  ["子墨", "zimo"],
  ["可欣", "kexin"],
];

/** A customer's traits; the code keeps addresses and numbers apart. */
export function traitsOf(dice: Dice, userId: string): { name: string; email: string; phone: string } {
  const [family, familyLatin] = dice.pick(families);
  const [given, givenLatin] = dice.pick(givens);
  const digits = String(dice.below(100_000_000)).padStart(8, "0");
  return {
    name: `${family}${given}`,
    email: `${givenLatin}.${familyLatin}.${userId}@example.com`,
    phone: `+86 100 ${digits.slice(0, 4)} ${digits.slice(4)}`,
  };
}

export const complaints: readonly [string, ...string[]] = [
  "快递太慢了，下单五天还没发货，催了客服也没有回复。",
  "收到的精华瓶口漏液，包装盒都湿了，要求退换。",
  "用了面霜脸上泛红发痒，客服只让我停用，没有说法。",
  "活动页写的满减，结算时没有优惠，感觉被骗。",
  "赠品少发了一件，联系客服两次都说在核实。",
  "退款申请一周了还没到账，请尽快处理。",
  "防晒搓泥很严重，和宣传的不一样。",
  "客服态度差，一直复制粘贴，问题没有解决。",
  "刚买完第二天就降价，不给保价。",
  "页面打不开，加购按钮点了没有反应。",
  "眼霜生产日期是一年前的，临期也不说明。",
  "短信发得太频繁，退订了还在收。",
  "The parcel arrived damaged and nobody answers my messages.",
];

export const shops: readonly [string, ...string[]] = ["静安寺店", "徐家汇店", "五角场店", "陆家嘴店", "南京西路店"];
export const assistants: readonly [string, ...string[]] = [
  "guide-01",
  "guide-02",
  "guide-03",
  "guide-04",
  "guide-05",
  "guide-06",
];

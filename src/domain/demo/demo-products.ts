/** What the brand sells, and what a person puts into one order. */
import { Dice, throwFor } from "./dice.ts";

export interface Product {
  readonly product_id: string;
  readonly name: string;
  readonly category: string;
  readonly brand: string;
  /** Major units. */
  readonly price: number;
  readonly currency: "CNY";
}

function product(product_id: string, name: string, category: string, price: number): Product {
  return { product_id, name, category, brand: "沐禾 Muhe", price, currency: "CNY" };
}

const cheapest = product("mh-101", "舒缓面膜 单片", "面膜", 29);

/** By price, cheapest first: taste is a place in this list. */
export const products: readonly [Product, ...Product[]] = [
  cheapest,
  product("mh-102", "润唇膏", "唇部", 59),
  product("mh-103", "氨基酸洁面乳", "洁面", 89),
  product("mh-104", "山茶花护手霜", "身体", 99),
  product("mh-105", "积雪草爽肤水", "水乳", 129),
  product("mh-106", "舒缓面膜 十片装", "面膜", 159),
  product("mh-107", "轻透防晒乳 SPF50", "防晒", 179),
  product("mh-108", "神经酰胺乳液", "水乳", 209),
  product("mh-109", "屏障修护面霜", "面霜", 249),
  product("mh-110", "屏障修护精华 30 ml", "精华", 298),
  product("mh-111", "六胜肽眼霜", "眼部", 358),
  product("mh-112", "修护礼盒", "套装", 468),
];

/** The same, as lines of a cart. */
export const cartLines = products.map((item) => ({ ...item, quantity: 1 }));

export function chosenProduct(dice: Dice, taste: number): number {
  return Math.floor(products.length * dice.share() ** (1 / taste));
}

export interface Basket {
  readonly lines: readonly (Product & { readonly quantity: number })[];
  /** Integer minor units, after the promotion's discount. */
  readonly revenueMinor: number;
}

const secondLine = 0.4;
const thirdLine = 0.25;

/** The basket of a person's order: the same whenever it is asked for, by the order or later by its refund. */
export function basketOf(dice: Dice, taste: number, discount: number): Basket {
  const count = dice.happens(secondLine) ? (dice.happens(thirdLine) ? 3 : 2) : 1;
  const lines = Array.from(
    { length: count },
    () => cartLines[chosenProduct(dice, taste)] ?? { ...cheapest, quantity: 1 },
  );
  const listMinor = lines.reduce((sum, line) => sum + line.price * 100, 0);
  return { lines, revenueMinor: Math.round(listMinor * (1 - discount)) };
}

export function basketDice(seed: number, hour: number, person: number, order: number): Dice {
  return new Dice(seed, throwFor.basket, hour, person, order);
}

/** The mean of an order without discount, in major units. */
export function expectedOrder(taste: number): number {
  const n = products.length;
  const price = products.reduce((sum, item, i) => sum + item.price * (((i + 1) / n) ** taste - (i / n) ** taste), 0);
  return price * (1 + secondLine + secondLine * thirdLine);
}

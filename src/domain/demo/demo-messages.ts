/** The messages that one happening of a life sends: a browser's pages and tracks, or the shop's server speaking by itself. */
import { waysIn } from "./demo-channels.ts";
import { anonymousIdOf, locationOf, userAgentOf } from "./demo-devices.ts";
import type { Happening, Person } from "./demo-life.ts";
import { type Device, innerContext, landingContext, serverContext } from "./demo-page-context.ts";
import { checkout, home, landingPage, reading, type SitePage, shopCode } from "./demo-pages.ts";
import { assistants, complaints, shops, traitsOf } from "./demo-people.ts";
import { basketDice, basketOf, cartLines, chosenProduct } from "./demo-products.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { Dice, throwFor } from "./dice.ts";
import type { Delivery, MessageContext, SegmentMessage } from "./segment-message.ts";
import { hourMs, hourOf, isoInstant } from "./shanghai-calendar.ts";

const personsPerHour = 4_194_304;

/** Short, and no other person of a world has it; crawlers take the upper half of an hour's numbers. */
export function codeOf(person: Pick<Person, "hour" | "index">): string {
  return (person.hour * personsPerHour + person.index).toString(36);
}

export const firstCrawler = personsPerHour / 2;

/** No message is sent later than this after the start of its happening. */
export const longestDelayMs = 26 * hourMs;
const offlineShare = 0.012;
const offlineMs = [3 * 60_000, 24 * hourMs] as const;
export const duplicateShare = 0.015;
const resendMs = [900, 600_000] as const;

const shopWay = waysIn.findIndex(({ key }) => key === "shop");
const interactions: readonly [string, ...string[]] = ["like", "save", "share", "comment", "play_video"];

function deviceOf(setting: DemoSetting, happening: Happening): Device {
  const { person, device } = happening;
  const dice = new Dice(setting.options.seed, throwFor.person, person.hour, person.index, device);
  const mobile = waysIn[person.way]?.mobile ?? 0.5;
  const userAgent = userAgentOf(dice, device === 1 ? 1 - mobile : mobile);
  return { userAgent, location: locationOf(dice), anonymousId: anonymousIdOf(dice) };
}

/** Writes down one happening, message by message, as its time goes by. */
class Conversation {
  private readonly dice: Dice;
  private readonly code: string;
  private readonly userId: string;
  private readonly taste: number;
  /** Null while the shop's server speaks. */
  private device: Device | null = null;
  private known: boolean;
  private time: number;
  private count = 0;
  private delayMs = 0;
  private context = serverContext;

  constructor(
    private readonly setting: DemoSetting,
    private readonly happening: Happening,
    private readonly sent: Delivery[],
  ) {
    const { person, step } = happening;
    this.dice = new Dice(setting.options.seed, throwFor.happening, person.hour, person.index, step);
    this.code = codeOf(person);
    this.userId = `mh${this.code}`;
    this.known = happening.knowing === "known";
    this.time = happening.at;
    this.taste = waysIn[person.way]?.taste ?? 1;
  }

  speak(): void {
    const { kind } = this.happening;
    if (kind === "visit") this.visit();
    else if (kind === "order") this.order();
    else if (kind === "refund") this.refund();
    else if (kind === "complaint") this.complaint();
    else this.lead();
  }

  private visit(): void {
    const { dice, setting, happening } = this;
    this.device = deviceOf(setting, happening);
    if (dice.happens(offlineShare)) this.delayMs = Math.floor(dice.spread(...offlineMs));
    const scanned = happening.way === shopWay;
    let page: SitePage = scanned ? shopCode : landingPage(happening.page);
    const campaign = setting.campaigns[happening.campaign];
    this.page(landingContext(this.device, page, { ...happening, campaign }, dice));
    if (scanned)
      this.track("Code Scanned", {
        code: `qr-${dice.below(40)}`,
        shop: dice.pick(shops),
        assistant: dice.pick(assistants),
      });
    if (dice.happens(0.35)) page = this.read(page);
    if (happening.knowing === "signs in") this.identify();
    if (happening.reach > 0) this.shop(page);
    else if (happening.knowing === "signs up") this.signUp();
  }

  private read(from: SitePage): SitePage {
    const page = this.dice.pick(reading);
    this.walk(page, from);
    if (this.dice.happens(0.62)) {
      this.track("Content Interacted", { content: page.path, title: page.title, action: this.dice.pick(interactions) });
    }
    return page;
  }

  private shop(from: SitePage): void {
    const { dice, happening } = this;
    const bought = happening.reach === 4 ? this.ordered(happening.at).lines[0] : undefined;
    const line = bought ?? cartLines[chosenProduct(dice, this.taste)];
    if (line === undefined) return;
    if (dice.happens(0.3)) this.walk({ path: `/products/${line.product_id}`, title: line.name }, from);
    this.track("Product Viewed", line);
    if (happening.reach >= 2) this.track("Product Added", line);
    if (happening.knowing === "signs up") this.signUp();
    if (happening.reach < 3) return;
    this.walk(checkout, home);
    this.track("Checkout Started", { products: [line], value: line.price, currency: "CNY" });
    if (happening.reach === 4) this.order();
  }

  /** The shop's server confirms: it knows the customer, and neither page nor device. */
  private order(): void {
    this.device = null;
    const { order_id, revenueMinor, lines } = this.ordered(this.happening.at);
    const revenue = revenueMinor / 100;
    this.track("Order Completed", { order_id, revenue, currency: "CNY", products: lines });
  }

  private refund(): void {
    const { order_id, revenueMinor } = this.ordered(this.happening.orderedAt);
    const revenue = Math.round(revenueMinor * this.happening.share) / 100;
    this.track("Order Refunded", { order_id, revenue, currency: "CNY" });
  }

  private ordered(at: number) {
    const { setting, happening } = this;
    const dice = basketDice(setting.options.seed, happening.person.hour, happening.person.index, happening.order);
    const basket = basketOf(dice, this.taste, setting.season(hourOf(at)).discount);
    return { order_id: `MH${this.code.toUpperCase()}-${happening.order + 1}`, ...basket };
  }

  private complaint(): void {
    const text = this.dice.pick(complaints);
    if (!this.known) this.device = deviceOf(this.setting, this.happening);
    if (this.device !== null) this.context = innerContext(this.device, home, home);
    const { order } = this.happening;
    this.track(
      "Complaint Filed",
      order < 0 ? { text } : { text, order_id: `MH${this.code.toUpperCase()}-${order + 1}` },
    );
  }

  private lead(): void {
    const { dice } = this;
    this.track("Lead Handed Over", {
      lead_id: `L-${this.code}`,
      shop: dice.pick(shops),
      assistant: dice.pick(assistants),
    });
  }

  private walk(page: SitePage, from: SitePage): void {
    if (this.device !== null) this.page(innerContext(this.device, page, from));
  }

  private page(context: MessageContext): void {
    this.context = context;
    this.send("page", undefined, context.page);
  }

  private track(event: string, properties: object): void {
    this.send("track", event, properties);
  }

  private signUp(): void {
    this.identify();
    this.track("Signed Up", { method: "phone" });
  }

  private identify(): void {
    this.known = true;
    this.send("identify", undefined, undefined);
  }

  private send(type: SegmentMessage["type"], event: string | undefined, properties: object | undefined): void {
    const { dice, device, happening } = this;
    const sentAt = this.time + (device === null ? 0 : this.delayMs);
    const message: SegmentMessage = {
      type,
      messageId: `${this.code}-${happening.step}-${this.count}`,
      ...(device !== null && { anonymousId: device.anonymousId }),
      ...(this.known && { userId: this.userId }),
      ...(event !== undefined && { event }),
      timestamp: isoInstant(this.time),
      ...(properties !== undefined && { properties }),
      ...(type === "identify" && { traits: this.traits() }),
      context: device === null ? serverContext : this.context,
    };
    this.count += 1;
    this.time += Math.floor(dice.spread(2_500, 150_000));
    const delivery = { sentAt, message };
    this.sent.push(delivery);
    if (dice.happens(duplicateShare))
      this.sent.push({ sentAt: sentAt + Math.floor(dice.spread(...resendMs)), message });
  }

  private traits() {
    const { hour, index } = this.happening.person;
    return traitsOf(new Dice(this.setting.options.seed, throwFor.person, hour, index, 2), this.code);
  }
}

/** Adds what a happening sends to the list: a late message is sent after it happened, a duplicate is the same object again. */
export function tell(setting: DemoSetting, happening: Happening, sent: Delivery[]): void {
  new Conversation(setting, happening, sent).speak();
}

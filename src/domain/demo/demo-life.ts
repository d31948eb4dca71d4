/** One person's life in the demo world: when they come, by which way, and what they buy; decided once, by the person's own dice. */
import { demoChannels, wayOf, waysIn } from "./demo-channels.ts";
import { landingPages } from "./demo-pages.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { Dice, throwFor } from "./dice.ts";
import { dayMs, hourMs, hourOf } from "./shanghai-calendar.ts";

/** Nothing happens to a person later than this after the first visit. */
export const lifeHours = 72 * 24;
/** Refunds per order. */
export const refundShare = 0.06;
const lastOrderMs = 56 * dayMs;
const repeatDays = [6, 40] as const;
const mostRepeats = 4;
const buysAtOnce = 0.55;
const longestDecisionHours = 20 * 24;

export interface Person {
  readonly hour: number;
  readonly index: number;
  /** Place of the first way in, in waysIn. */
  readonly way: number;
}

/** What the two sides know at a visit: nobody, someone who signs up or signs in during it, or someone known from its start. */
export type Knowing = "anonymous" | "signs up" | "signs in" | "known";

export interface Happening {
  readonly person: Person;
  /** Place in the person's life. */
  readonly step: number;
  readonly at: number;
  readonly kind: "visit" | "order" | "refund" | "complaint" | "lead";
  readonly way: number;
  /** Place of the campaign that was clicked; −1 for none. */
  readonly campaign: number;
  readonly creative: 0 | 1;
  /** Place of the landing page; −1 for the home page. */
  readonly page: number;
  readonly device: 0 | 1;
  readonly knowing: Knowing;
  /** How far a visit goes: 0 looks, 1 views a product, 2 adds it, 3 checks out, 4 buys. */
  readonly reach: number;
  /** Number of the order that this is, or is about; −1 for none. */
  readonly order: number;
  /** Of a refund: the share of the order's money, and when the order was placed. */
  readonly share: number;
  readonly orderedAt: number;
}

/** Draws the moments of one life, in no particular order of time. */
class LifePlan {
  readonly happenings: Happening[] = [];
  private readonly dice: Dice;
  private readonly twoDevices: boolean;
  private readonly knownOn: [boolean, boolean] = [false, false];
  private member = false;
  private orders = 0;

  constructor(
    private readonly setting: DemoSetting,
    private readonly person: Person,
    private readonly campaign: number,
  ) {
    this.dice = new Dice(setting.options.seed, throwFor.life, person.hour, person.index);
    this.twoDevices = this.dice.happens(0.25);
  }

  draw(): Happening[] {
    const { dice, setting, person } = this;
    const way = waysIn[person.way];
    if (way === undefined) return [];
    const at = person.hour * hourMs + dice.below(hourMs);
    const place = this.arrival(person.way, this.campaign);
    const pull = setting.pull(place.page, at);
    const buys = way.buys * setting.season(person.hour).buying * pull;
    if (dice.happens(buys)) this.buyer(at, place, way.repeats);
    else this.looker(at, place, pull);
    return this.happenings;
  }

  private looker(at: number, place: Arrival, pull: number): void {
    const signsUp = this.dice.happens(0.07);
    this.visit(at, place, this.lookingReach(pull), signsUp ? "signs up" : "anonymous");
    if (signsUp && this.dice.happens(0.12)) this.server("lead", at + this.dice.spread(600_000, 20 * hourMs), -1);
    this.returns(at, this.dice.happens(0.2) ? (this.dice.happens(0.35) ? 2 : 1) : 0, 15 * 24);
    if (this.dice.happens(0.0015)) this.server("complaint", at + this.dice.between(hourMs, 2 * dayMs), -1);
  }

  private buyer(at: number, place: Arrival, repeats: number): void {
    const { dice } = this;
    let orderedAt = at;
    if (dice.happens(buysAtOnce)) this.visit(at, place, 4, "signs up");
    else {
      this.visit(at, place, dice.happens(0.6) ? 2 : 1, dice.happens(0.4) ? "signs up" : "anonymous");
      const lagHours = dice.spread(2, longestDecisionHours);
      orderedAt = at + lagHours * hourMs;
      this.returns(at, dice.below(3), lagHours * 0.9);
      this.lateOrder(orderedAt);
    }
    this.afterOrder(orderedAt);
    for (let again = 0; again < mostRepeats && dice.happens(repeats); again++) {
      orderedAt += dice.spread(...repeatDays) * dayMs;
      if (orderedAt - at > lastOrderMs) return;
      this.lateOrder(orderedAt);
      this.afterOrder(orderedAt);
    }
  }

  /** An order on a later day: mostly in a visit, sometimes taken by a shop assistant, which leaves no visit. */
  private lateOrder(at: number): void {
    if (this.member && this.dice.happens(0.1)) {
      this.server("order", at, this.orders);
      this.orders += 1;
      return;
    }
    const place = this.returning(at);
    this.visit(at, this.setting.leaks(place.page, at) ? typedIn : place, 4, this.member ? "signs in" : "signs up");
  }

  private afterOrder(orderedAt: number): void {
    const order = this.orders - 1;
    const { dice } = this;
    if (dice.happens(refundShare)) {
      const share = dice.happens(0.3) ? dice.between(0.2, 0.7) : 1;
      this.server("refund", orderedAt + dice.between(1, 14) * dayMs, order, share, Math.floor(orderedAt));
    }
    if (dice.happens(0.06)) this.server("complaint", orderedAt + dice.spread(0.5, 9) * dayMs, order);
  }

  private returns(since: number, count: number, withinHours: number): void {
    const lags = Array.from({ length: count }, () => this.dice.spread(1.5, Math.max(2, withinHours)));
    for (const lag of lags.sort((a, b) => a - b)) {
      const at = since + lag * hourMs;
      const place = this.returning(at);
      const pull = this.setting.pull(place.page, at);
      this.visit(at, place, this.lookingReach(pull), this.member && this.dice.happens(0.6) ? "signs in" : "anonymous");
    }
  }

  private lookingReach(pull: number): number {
    const { dice } = this;
    if (!dice.happens(0.52)) return 0;
    if (!dice.happens(0.24 * pull)) return 1;
    return dice.happens(0.35) ? 3 : 2;
  }

  /** How a person comes back: typed in, searched for, called by a message, or followed by an advertisement. */
  private returning(at: number): Arrival {
    const point = this.dice.share();
    if (point < 0.42) return typedIn;
    if (point < 0.56) return this.arrival(ways.organic, -1);
    if (this.member && point < 0.74) return this.advertised(ways.crm, at);
    return this.advertised(this.dice.happens(0.5) ? this.person.way : this.dice.below(paidChannels), at);
  }

  private advertised(way: number, at: number): Arrival {
    if (way >= demoChannels.length) return this.arrival(way, -1);
    return this.arrival(way, this.setting.campaignAt(way, hourOf(at), this.dice.share()));
  }

  private arrival(way: number, campaign: number): Arrival {
    const planned = this.setting.campaigns[campaign];
    if (planned !== undefined) {
      const creative = this.dice.happens(0.6) ? 0 : 1;
      return { way, campaign, creative, page: planned.creatives[creative].page };
    }
    const onLanding = way !== ways.direct && way !== ways.shop && this.dice.happens(0.5);
    return { way, campaign: -1, creative: 0, page: onLanding ? this.dice.below(landingPages.length) : -1 };
  }

  private visit(at: number, place: Arrival, reach: number, wish: Knowing): void {
    const device = this.happenings.length > 0 && this.twoDevices && this.dice.happens(0.4) ? 1 : 0;
    const knowing = this.knownOn[device] ? "known" : wish;
    if (knowing !== "anonymous") {
      this.member = true;
      this.knownOn[device] = true;
    }
    const order = reach === 4 ? this.orders++ : -1;
    this.add("visit", at, place, { device, knowing, reach, order, share: 0, orderedAt: 0 });
  }

  private server(kind: ServerKind, at: number, order: number, share = 0, orderedAt = 0): void {
    const knowing = this.member ? "known" : "anonymous";
    this.add(kind, at, typedIn, { device: 0, knowing, reach: 0, order, share, orderedAt });
  }

  /** Field by field: spreading objects here would take half of the time of planning. */
  private add(kind: Happening["kind"], at: number, place: Arrival, doing: Doing): void {
    this.happenings.push({
      person: this.person,
      step: this.happenings.length,
      at: Math.floor(at),
      kind,
      way: place.way,
      campaign: place.campaign,
      creative: place.creative,
      page: place.page,
      device: doing.device,
      knowing: doing.knowing,
      reach: doing.reach,
      order: doing.order,
      share: doing.share,
      orderedAt: doing.orderedAt,
    });
  }
}

type ServerKind = Exclude<Happening["kind"], "visit">;
type Doing = Pick<Happening, "device" | "knowing" | "reach" | "order" | "share" | "orderedAt">;
type Arrival = Pick<Happening, "way" | "campaign" | "creative" | "page">;

const ways = {
  organic: wayOf.organic ?? 0,
  direct: wayOf.direct ?? 0,
  shop: wayOf.shop ?? 0,
  crm: wayOf.crm ?? 0,
};
const typedIn: Arrival = { way: ways.direct, campaign: -1, creative: 0, page: -1 };
const paidChannels = demoChannels.filter(({ price }) => price !== null).length;

/** Everything that ever happens to a person; the campaign is the one that brought them, −1 for none. */
export function lifeOf(setting: DemoSetting, person: Person, campaign: number): Happening[] {
  return new LifePlan(setting, person, campaign).draw();
}

/** How many of 1,000 buyers would still be alive for their first, second … further order, if each always wanted one. */
function repeatsInTime(seed: number): number[] {
  const dice = new Dice(seed, throwFor.plan, 0);
  const inTime = Array.from({ length: mostRepeats }, () => 0);
  for (let buyer = 0; buyer < 1_000; buyer++) {
    let at = dice.happens(buysAtOnce) ? 0 : dice.spread(2, longestDecisionHours) * hourMs;
    for (let again = 0; again < mostRepeats; again++) {
      at += dice.spread(...repeatDays) * dayMs;
      if (at <= lastOrderMs) inTime[again] = (inTime[again] ?? 0) + 1;
    }
  }
  return inTime;
}

/** Expected orders of a buyer over a whole life, by the chance of wanting another after each. */
export function expectedOrders(repeats: number, seed: number): number {
  return repeatsInTime(seed).reduce((sum, count, again) => sum + (repeats ** (again + 1) * count) / 1_000, 1);
}

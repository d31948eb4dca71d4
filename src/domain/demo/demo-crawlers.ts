/** The crawlers that walk the site at all hours and look like visitors to anyone who does not read user agents. */
import { anonymousIdOf, crawlerAgentOf } from "./demo-devices.ts";
import { codeOf, firstCrawler } from "./demo-messages.ts";
import { type Device, innerContext } from "./demo-page-context.ts";
import { home, landingPage, landingPages } from "./demo-pages.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { Dice, throwFor } from "./dice.ts";
import type { Delivery } from "./segment-message.ts";
import { hourMs, isoInstant } from "./shanghai-calendar.ts";

/** Share of all messages that crawlers send. */
export const botShare = 0.02;
/** Crawls per first visit of a person; with three pages each it makes the share above. */
const crawlsPerVisit = 0.0298;

export function crawl(setting: DemoSetting, hour: number, sent: Delivery[]): void {
  const { seed } = setting.options;
  const crawls = new Dice(seed, throwFor.bots, hour).rounded(setting.scale * crawlsPerVisit);
  for (let nth = 0; nth < crawls; nth++) {
    const index = firstCrawler + nth;
    const dice = new Dice(seed, throwFor.bots, hour, index);
    const device: Device = {
      anonymousId: anonymousIdOf(dice),
      userAgent: crawlerAgentOf(dice),
      location: { country: "CN" },
    };
    let time = hour * hourMs + dice.below(hourMs - 60_000);
    const pages = 1 + dice.below(5);
    for (let page = 0; page < pages; page++) {
      const context = innerContext(device, landingPage(dice.below(landingPages.length)), home);
      const message = {
        type: "page" as const,
        messageId: `${codeOf({ hour, index })}-0-${page}`,
        anonymousId: device.anonymousId,
        timestamp: isoInstant(time),
        properties: context.page ?? {},
        context,
      };
      sent.push({ sentAt: time, message });
      time += 1_000 + dice.below(9_000);
    }
  }
}

/** The kind of device behind a user agent: what a media buyer bids on, not a model number. */
import { boundedCache } from "#domain/base/bounded-cache.ts";

export const devices = ["mobile", "tablet", "desktop", "app", "other"] as const;
export type Device = (typeof devices)[number];

const browser = /^(mozilla|opera|ucweb|blackberry|nokia)/;
/** Libraries through which a native app talks; their user agent is not a browser's. */
const nativeClient =
  /okhttp|cfnetwork|darwin\/|dalvik\/|alamofire|\bdart\/|dart:io|react-?native|\bexpo\/|\(iphone|\(ipad|; ios |android/;
const couch =
  /smart-?tv|smarttv|apple ?tv|android ?tv|google ?tv|hbbtv|web0s|webos\.tv|bravia|\baft[a-z]{1,3}\b|crkey|roku|; tv\b/;
const gameConsole = /playstation|nintendo|xbox/;
const desktopChat = /windowswechat|macwechat/;
const tablet = /ipad|playbook|\btablet(?! pc)|kindle|silk(?!.*mobile)/;
const phone =
  /iphone|ipod|windows phone|iemobile|blackberry|bb10|opera mini|opera mobi|ucweb|symbian|nokia|kaios|midp|\(phone;|micromessenger|miniprogram/;
const desktop = /windows nt|macintosh|mac os x|cros |x11|linux|\(pc;/;

/** iPads ask for the desktop page and call themselves Macintosh; no Mac has a screen this narrow. Logical pixels. */
const widestTablet = 1024;

/**
 * The device of a user agent; `screenWidth` in logical pixels decides where the user agent cannot (missing, or an iPad that says
 * Macintosh). A native app's network library is `app`; WeChat, its mini programs and other in-app browsers are the phone they run on.
 */
export function deviceOf(userAgent: string | null, screenWidth?: number | null): Device {
  if (userAgent === null || screenWidth) return deviceBy(userAgent, screenWidth);
  return devicesOf.get(userAgent, () => deviceBy(userAgent, null));
}

/** The same few user agents come again and again. */
const devicesOf = boundedCache<Device>(5_000);

function deviceBy(userAgent: string | null, screenWidth: number | null | undefined): Device {
  const agent = (userAgent ?? "").slice(0, 1000).trim().toLowerCase();
  const width = typeof screenWidth === "number" && screenWidth > 0 ? screenWidth : null;
  if (agent === "") return byWidth(width);
  if (!browser.test(agent)) return nativeClient.test(agent) ? "app" : "other";
  if (couch.test(agent) || gameConsole.test(agent)) return "other";
  if (desktopChat.test(agent)) return "desktop";
  if (tablet.test(agent)) return "tablet";
  if (phone.test(agent)) return "mobile";
  if (agent.includes("android")) return agent.includes("mobile") ? "mobile" : "tablet";
  if (agent.includes("macintosh") && width !== null && width <= widestTablet) return "tablet";
  if (desktop.test(agent)) return "desktop";
  return agent.includes("mobile") ? "mobile" : "other";
}

function byWidth(width: number | null): Device {
  if (width === null) return "other";
  if (width < 600) return "mobile";
  return width <= widestTablet ? "tablet" : "desktop";
}

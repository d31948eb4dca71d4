/** Devices behind user agents as browsers, apps and WeChat send them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { deviceOf, devices } from "./device.ts";

/** Any text, lone surrogates and control characters included. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const ios = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${ios} Version/17.4 Safari/605.1.15`;

const agents: readonly (readonly [string, string | null, number | undefined, string])[] = [
  [
    "Chrome on Windows",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/124.0.0.0 Safari/537.36`,
    1920,
    "desktop",
  ],
  ["Safari on a Mac", mac, 1440, "desktop"],
  ["Safari on a Mac, width unknown", mac, undefined, "desktop"],
  ["an iPad that says Macintosh", mac, 820, "tablet"],
  ["Firefox on Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0", 1366, "desktop"],
  ["Chrome OS", `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/124.0.0.0 Safari/537.36`, 1366, "desktop"],
  [
    "old Internet Explorer",
    "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; Tablet PC 2.0; rv:11.0) like Gecko",
    1280,
    "desktop",
  ],
  [
    "iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${ios} Version/17.4 Mobile/15E148 Safari/604.1`,
    390,
    "mobile",
  ],
  [
    "Android phone",
    `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/124.0.0.0 Mobile Safari/537.36`,
    412,
    "mobile",
  ],
  [
    "Android tablet",
    `Mozilla/5.0 (Linux; Android 13; SM-X906C) ${webkit} Chrome/124.0.0.0 Safari/537.36`,
    1280,
    "tablet",
  ],
  [
    "iPad",
    `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${ios} Version/12.1.2 Mobile/15E148 Safari/604.1`,
    768,
    "tablet",
  ],
  [
    "Kindle Fire",
    `Mozilla/5.0 (Linux; Android 9; KFMAWI) ${webkit} Silk/120.4 like Chrome/120.0.0.0 Safari/537.36`,
    800,
    "tablet",
  ],
  ["Firefox on a tablet", "Mozilla/5.0 (Android 13; Tablet; rv:125.0) Gecko/125.0 Firefox/125.0", 800, "tablet"],
  [
    "HarmonyOS phone",
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${webkit} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
    400,
    "mobile",
  ],
  [
    "HarmonyOS tablet",
    `Mozilla/5.0 (Tablet; OpenHarmony 5.0) ${webkit} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1`,
    900,
    "tablet",
  ],
  [
    "WeChat on an iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) ${ios} Mobile/15E148 MicroMessenger/8.0.47(0x18002f2c) NetType/WIFI Language/zh_CN`,
    390,
    "mobile",
  ],
  [
    "WeChat on Android",
    `Mozilla/5.0 (Linux; Android 12; M2012K11AC; wv) ${webkit} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MMWEBSDK/20231202 MicroMessenger/8.0.47`,
    393,
    "mobile",
  ],
  [
    "a mini program",
    `Mozilla/5.0 (Linux; Android 13; V2186A; wv) ${webkit} Version/4.0 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.48 miniProgram/wx1234567890abcdef`,
    393,
    "mobile",
  ],
  [
    "WeChat on Windows",
    `Mozilla/5.0 (Windows NT 10.0; WOW64) ${webkit} Chrome/107.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781 NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF`,
    1920,
    "desktop",
  ],
  [
    "Douyin on Android",
    `Mozilla/5.0 (Linux; Android 11; V2055A; wv) ${webkit} Chrome/104 Mobile Safari/537.36 aweme_250900 JsSdk/1.0 NetType/WIFI`,
    393,
    "mobile",
  ],
  [
    "Alipay on an iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 15_5 like Mac OS X) ${ios} Mobile/19F77 NebulaSDK/1.8 AlipayClient/10.5`,
    390,
    "mobile",
  ],
  [
    "UC on Android",
    `Mozilla/5.0 (Linux; U; Android 10; zh-CN; HMA-AL00) ${webkit} Version/4.0 Chrome/78 UCBrowser/13.6 Mobile Safari/537.36`,
    360,
    "mobile",
  ],
  [
    "Opera Mini",
    "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; en) Presto/2.8.119 Version/11.10",
    240,
    "mobile",
  ],
  ["KaiOS", "Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5", 240, "mobile"],
  ["an Android app", "Dalvik/2.1.0 (Linux; U; Android 13; 2201123C Build/TKQ1.220807.001)", undefined, "app"],
  ["okhttp", "okhttp/4.12.0", undefined, "app"],
  ["an iOS app", "Shop/45 CFNetwork/1494.0.7 Darwin/23.4.0", undefined, "app"],
  ["an iOS app by its own name", "ShopApp/3.2.1 (iPhone; iOS 17.4; Scale/3.00)", undefined, "app"],
  ["Flutter", "Dart/3.3 (dart:io)", undefined, "app"],
  [
    "a television",
    "Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 Version/7.0 TV Safari/537.36",
    1920,
    "other",
  ],
  [
    "an Android television",
    `Mozilla/5.0 (Linux; Android 9; BRAVIA 4K UR2) ${webkit} Chrome/120 Safari/537.36`,
    1920,
    "other",
  ],
  ["a console", `Mozilla/5.0 (PlayStation; PlayStation 5/6.00) ${ios} Version/15.4 Safari/605.1.15`, 1920, "other"],
  ["a script", "curl/8.5.0", undefined, "other"],
  ["no agent, no width", null, undefined, "other"],
  ["no agent, a phone's width", "", 390, "mobile"],
  ["no agent, a tablet's width", null, 820, "tablet"],
  ["no agent, a desk's width", null, 1440, "desktop"],
];

it.each(agents)("%s", (_, agent, width, device) => expect(deviceOf(agent, width)).toBe(device));

it("gives a device for any text and width and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit }), fc.double(), (agent, width) => {
      expect(devices).toContain(deviceOf(agent, width));
      expect(devices).toContain(deviceOf(`Mozilla/5.0 ${agent}`, width));
    }),
  );
});

/** Hosts a visitor only comes back from: cashiers and sign-in pages are a detour of the same visit, not a touch. */
import { boundedCache } from "#domain/base/bounded-cache.ts";
import { domainsOf } from "./host.ts";

const returnHosts = new Set([
  "alipay.com",
  "alipay.hk",
  "alipayobjects.com",
  "tenpay.com",
  "pay.weixin.qq.com",
  "payapp.weixin.qq.com",
  "95516.com",
  "unionpay.com",
  "unionpaysecure.com",
  "jdpay.com",
  "99bill.com",
  "yeepay.com",
  "lianlianpay.com",
  "paypal.com",
  "checkout.stripe.com",
  "hooks.stripe.com",
  "buy.stripe.com",
  "adyen.com",
  "klarna.com",
  "afterpay.com",
  "checkout.com",
  "cardinalcommerce.com",
  "pay.google.com",
  "pay.amazon.com",
  "payments.amazon.com",
  "open.weixin.qq.com",
  "graph.qq.com",
  "passport.weibo.com",
  "api.weibo.com",
  "accounts.google.com",
  "appleid.apple.com",
  "login.microsoftonline.com",
  "login.live.com",
]);

/** True for a cashier or a sign-in page, or a host below one. */
export function isReturnHost(host: string): boolean {
  return known.get(host, () => domainsOf(host).some((domain) => returnHosts.has(domain)));
}

const known = boundedCache<boolean>(5_000);

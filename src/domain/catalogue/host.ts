/** Host names: the host of an address, and the domain that a host was registered under. */
import { boundedCache } from "#domain/base/bounded-cache.ts";

const secondLevel = new Set(["ac", "co", "com", "edu", "go", "gob", "gov", "mil", "ne", "net", "or", "org"]);
/** Under these every subdomain belongs to somebody else. */
const sharedSuffixes = new Set([
  "blogspot.com",
  "github.io",
  "gitee.io",
  "herokuapp.com",
  "myshopify.com",
  "netlify.app",
  "pages.dev",
  "vercel.app",
  "web.app",
  "weimob.com",
  "workers.dev",
  "youzan.com",
]);
const believable = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u;

/**
 * Lower-case host without port, `www.` and closing dot; null when the address has none that can be believed.
 * A bare `example.com/page` counts as an address, a bare word does not.
 */
export function hostOf(address: string | null | undefined): string | null {
  return address ? hosts.get(address, () => hostIn(address.trim())) : null;
}

/** Pages and referrers come again and again. */
const hosts = boundedCache<string | null>(5_000);

function hostIn(text: string): string | null {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
  if (scheme !== undefined && /^(javascript|data|blob|file|about|mailto|tel):$/.test(scheme)) return null;
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#\\]*)/i.exec(text)?.[1] ?? bareAuthority(text);
  const host = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/:\d*$/, "")
    .replace(/\.$/, "")
    .replace(/^www\./, "");
  return host.length <= 200 && believable.test(host) ? host : null;
}

function bareAuthority(text: string): string {
  const first = text.split(/[/?#\\]/, 1)[0] ?? "";
  return first.includes(".") ? first : "";
}

/** The domain a host was registered under: `m.shop.example.com.cn` → `example.com.cn`; an IP address is its own. */
export function registrableDomain(host: string): string {
  const labels = host.split(".");
  if (labels.length <= 2 || /^[\d.]+$/.test(host)) return host;
  const top = labels.at(-1) ?? "";
  const second = labels.at(-2) ?? "";
  const shared = sharedSuffixes.has(`${second}.${top}`);
  const country = top.length === 2 && secondLevel.has(second);
  return labels.slice(shared || country ? -3 : -2).join(".");
}

/** The host and every domain above it, nearest first: a.b.com → a.b.com, b.com, com. */
export function domainsOf(host: string): readonly string[] {
  const labels = host.split(".");
  return labels.map((_, at) => labels.slice(at).join("."));
}

/** From which address a request comes: what a client says about itself counts only through proxies that are trusted. */
import "server-only";
import { BlockList, isIP } from "node:net";

const loopback = ["127.0.0.0/8", "::1"];
const named: Readonly<Record<string, readonly string[]>> = {
  none: [],
  loopback,
  private: [...loopback, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"],
};

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** A comma list of addresses, networks (10.0.0.0/8) and the words loopback, private, none; null when it is none such. */
export function trustedProxies(text: string): BlockList | null {
  const trusted = new BlockList();
  const entries = text.split(",").map((entry) => entry.trim());
  for (const entry of entries.flatMap((word) => named[word] ?? [word])) {
    const [address = "", bits, more] = entry.split("/");
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1;
    if (most < 0 || length > most || more !== undefined || address.includes("%")) return null;
    trusted.addSubnet(address, length, familyOf(address));
  }
  return trusted;
}

/** One hop as it is written in the header: with a port, in brackets, with a zone, or as an IPv4 address within IPv6. */
function addressIn(hop: string | undefined): string | null {
  const text = hop?.trim() ?? "";
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = (bare.split("%", 1)[0] ?? "").replace(/^::ffff:(?=[\d.]+$)/i, "").toLowerCase();
  return isIP(address) === 0 ? null : address;
}

/**
 * The nearest address that is no trusted proxy: from the peer of the connection back through X-Forwarded-For, whose last
 * entry is the nearest hop. An entry that is no address ends the way back.
 */
export function clientAddress(peer: string | undefined, forwarded: string, trusted: BlockList): string {
  const hops = forwarded.split(",");
  let address = addressIn(peer) ?? "";
  while (address !== "" && trusted.check(address, familyOf(address))) {
    const before = addressIn(hops.pop());
    if (before === null) break;
    address = before;
  }
  return address;
}

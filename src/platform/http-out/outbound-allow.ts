/** Where requests of War Room's own may go: the public internet, and what the operator names besides. */
import "server-only";
import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** What WARROOM_OUTBOUND_ALLOW names. */
export interface OutboundAllow {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly (readonly [Address, number])[];
}

export const nothingAllowed: OutboundAllow = { hosts: new Set(), networks: [] };

const hostName = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_-]{1,63})*$/;
/** IPv6 that is given out at all; the rest stands for something else or for nothing. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** A comma list of addresses, networks (10.0.0.0/8) and host names; null when an entry is none such. */
export function outboundAllow(text: string): OutboundAllow | null {
  const hosts = new Set<string>();
  const networks: (readonly [Address, number])[] = [];
  for (const entry of text.split(",").map((part) => part.trim().toLowerCase())) {
    if (entry === "") continue;
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.IPv4.isValidFourPartDecimal(entry) || ipaddr.IPv6.isValid(entry)) {
      const address = ipaddr.process(entry);
      networks.push([address, address.kind() === "ipv4" ? 32 : 128]);
    } else if (hostName.test(entry) && !/^[\d.]+$/.test(entry)) hosts.add(entry);
    else return null;
  }
  return { hosts, networks };
}

/** An address as it will be connected to; IPv4 that is written as IPv6 is IPv4. null: no address. */
function addressOf(text: string): Address | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}

function isNamed(address: Address, { networks }: OutboundAllow): boolean {
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}

function isPublic(address: Address): boolean {
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(globalUnicast);
}

export type Reach = "public" | "named" | "refused";

/** What an address is to us: on the public internet, named by the operator (it or its host), or neither. */
export function reachOf(text: string, host: string, allow: OutboundAllow): Reach {
  const address = addressOf(text);
  if (address === null) return "refused";
  if (allow.hosts.has(host) || isNamed(address, allow)) return "named";
  return isPublic(address) ? "public" : "refused";
}

/** Turns a URL that somebody typed into an address that may be connected to, or refuses it in words. */
import "server-only";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { type OutboundAllow, reachOf } from "./outbound-allow.ts";

/** Asks for all addresses of a name; tests bring their own. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Said of an address that is not to be reached: sending again does not help. */
export class OutboundRefused extends Error {
  override readonly name = "OutboundRefused";
}

export function isOutboundRefused(thrown: unknown): thrown is OutboundRefused {
  return thrown instanceof Error && thrown.name === "OutboundRefused";
}

const askSystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** The parts of a URL that can be judged without asking anybody. Throws OutboundRefused. */
export function outUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new OutboundRefused("This is not a URL.");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new OutboundRefused("Only https and http addresses can be used.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new OutboundRefused("An address with a user name or password in it cannot be used.");
  }
  return url;
}

/** Without the brackets of IPv6 and the dot that ends a full name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

export interface OutAddress {
  readonly url: URL;
  /** The address to connect to: it was judged, and is not asked for again. */
  readonly address: string;
}

/** Throws OutboundRefused where it may not go, and what the resolver throws where the name is not known. */
export async function outAddress(
  text: string,
  allow: OutboundAllow,
  resolve: Resolve = askSystem,
): Promise<OutAddress> {
  const url = outUrl(text);
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const [address] = addresses;
  if (address === undefined) throw new Error(`${host} has no address.`);
  const reaches = addresses.map((one) => reachOf(one, host, allow));
  if (reaches.includes("refused")) {
    throw new OutboundRefused(
      `${host} is not on the public internet. Whoever runs War Room can allow it with WARROOM_OUTBOUND_ALLOW.`,
    );
  }
  const usual = url.port === "";
  if (!usual && url.port !== "80" && url.port !== "443" && reaches.includes("public")) {
    throw new OutboundRefused(
      `Port ${url.port} of ${host} cannot be used: only 80 and 443, unless WARROOM_OUTBOUND_ALLOW names the host.`,
    );
  }
  return { url, address };
}

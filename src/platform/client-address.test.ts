/** Whose word about an address counts. */
import { expect, it } from "vitest";
import { clientAddress, trustedProxies } from "./client-address.ts";

const seen = (peer: string | undefined, forwarded: string, list: string) => {
  const trusted = trustedProxies(list);
  if (trusted === null) throw new Error(`${list} is no list`);
  return clientAddress(peer, forwarded, trusted);
};
const fifty = Array.from({ length: 50 }, (_, i) => `203.0.113.${i}`).join(", ");

it.each([
  ["nobody is trusted", "127.0.0.1", "8.8.8.8", "none", "127.0.0.1"],
  ["a stranger claims to forward", "198.51.100.7", "127.0.0.1, 8.8.8.8", "loopback", "198.51.100.7"],
  ["a trusted proxy forwards", "127.0.0.1", "8.8.8.8", "loopback", "8.8.8.8"],
  ["the client forged what comes first", "127.0.0.1", "127.0.0.1, 8.8.8.8", "loopback", "8.8.8.8"],
  ["two proxies in a row", "10.0.0.2", "1.2.3.4, 8.8.8.8, 10.0.0.1", "10.0.0.0/8", "8.8.8.8"],
  ["everyone on the way is trusted", "127.0.0.1", "127.0.0.2, 127.0.0.3", "loopback", "127.0.0.2"],
  ["nothing is forwarded", "127.0.0.1", "", "loopback", "127.0.0.1"],
  ["fifty hops, the nearest counts", "127.0.0.1", fifty, "loopback", "203.0.113.49"],
  ["a zone", "fe80::1%eth0", "2001:db8::5%en1", "private", "2001:db8::5"],
  ["an IPv4 peer within IPv6", "::ffff:127.0.0.1", "8.8.8.8", "loopback", "8.8.8.8"],
  ["an IPv4 hop within IPv6", "127.0.0.1", "::ffff:8.8.8.8", "loopback", "8.8.8.8"],
  ["ports and brackets", "127.0.0.1", "[2001:DB8::5]:443", "loopback", "2001:db8::5"],
  ["a port", "127.0.0.1", "8.8.8.8:5123", "loopback", "8.8.8.8"],
  ["rubbish", "127.0.0.1", "'; DROP TABLE x; --", "loopback", "127.0.0.1"],
  ["rubbish behind a true hop", "127.0.0.1", "unknown, 127.0.0.9", "loopback", "127.0.0.9"],
  ["one address alone is trusted", "10.0.0.3", "8.8.8.8", "10.0.0.2, 10.0.0.3", "8.8.8.8"],
])("%s", (_name, peer, forwarded, list, address) => {
  expect(seen(peer, forwarded, list)).toBe(address);
});

it("knows no address where the connection is gone", () => {
  expect(seen(undefined, "8.8.8.8", "private")).toBe("");
});

it.each(["nginx", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "::1/129", "", "loopback,", "fe80::1%eth0"])(
  "takes no list such as %j",
  (list) => {
    expect(trustedProxies(list)).toBeNull();
  },
);

/** The one port: how long a request may take to arrive, and from which address it came. */
import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { clientAddress } from "./client-address.ts";
import type { Env } from "./env.ts";

/** Longest wait for the headers, within the time for the whole request. */
const headerSeconds = 10;
/** How often connections are looked through for those whose time is over. */
export const checkMs = 1_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A server that closes what arrives too slowly, byte by byte or not at all. `first` sees requests as they came and
 * returns true when it has answered; `handle` sees in X-Forwarded-For the address of the client alone.
 */
export function openServer(
  env: Pick<Env, "WARROOM_REQUEST_SECONDS" | "WARROOM_TRUSTED_PROXIES">,
  first: (request: IncomingMessage, response: ServerResponse) => boolean,
  handle: Handle,
  onStranger: () => void,
): Server {
  const { WARROOM_REQUEST_SECONDS: seconds, WARROOM_TRUSTED_PROXIES: trusted } = env;
  const limits = {
    connectionsCheckingInterval: checkMs,
    headersTimeout: Math.min(headerSeconds, seconds) * 1_000,
    requestTimeout: seconds * 1_000,
  };
  let told = false;
  // A sender's connection brings the same address thousands of times.
  const known = new LRUCache<string, string>({ max: 1_000 });
  const addressOf = (peer: string | undefined, forwarded: string): string => {
    const name = `${peer} ${forwarded}`;
    const found = known.get(name) ?? clientAddress(peer, forwarded, trusted);
    if (name.length < 200) known.set(name, found);
    return found;
  };
  return createServer(limits, (request, response) => {
    if (first(request, response)) return;
    const given = request.headers["x-forwarded-for"];
    const forwarded = Array.isArray(given) ? given.join(",") : (given ?? "");
    const peer = request.socket.remoteAddress;
    const address = addressOf(peer, forwarded);
    if (!told && forwarded !== "" && address === addressOf(peer, "")) {
      told = true;
      onStranger();
    }
    request.headers["x-forwarded-for"] = address;
    handle(request, response);
  });
}

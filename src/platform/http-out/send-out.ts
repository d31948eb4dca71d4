/** The one way to send a request to an address that somebody typed: judged, connected to once, cut short, never followed. */
import "server-only";
import { type IncomingHttpHeaders, type IncomingMessage, request as plain, type RequestOptions } from "node:http";
import { request as secure } from "node:https";
import { hostOf, outAddress, type Resolve } from "./out-address.ts";
import type { OutboundAllow } from "./outbound-allow.ts";

export interface Outgoing {
  readonly url: string;
  readonly method?: "POST" | "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OutboundRules {
  readonly allow: OutboundAllow;
  readonly resolve?: Resolve;
  /** For all of it: the name, the connection, the answer. */
  readonly timeoutMs?: number;
  /** Cuts it off before that. */
  readonly signal?: AbortSignal;
}

export interface OutAnswer {
  /** As it came: redirects too, which nobody follows. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What came of the body within 64 KB. */
  readonly text: string;
  /** More would have come. */
  readonly cut: boolean;
}

const usualTimeoutMs = 10_000;
const mostBytes = 64 * 1024;

/** Throws OutboundRefused for an address that may not be reached, Error for everything that went wrong on the way. */
export async function sendOut(outgoing: Outgoing, rules: OutboundRules): Promise<OutAnswer> {
  const timeoutMs = rules.timeoutMs ?? usualTimeoutMs;
  const time = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_resolve, reject) => {
    time.addEventListener("abort", () => reject(new Error(`No answer within ${timeoutMs / 1000} s.`)));
    rules.signal?.addEventListener("abort", () => reject(new Error("Cut off.")));
  });
  const signal = rules.signal === undefined ? time : AbortSignal.any([time, rules.signal]);
  return Promise.race([exchange(outgoing, rules, signal), late]);
}

async function exchange(
  outgoing: Outgoing,
  { allow, resolve }: OutboundRules,
  signal: AbortSignal,
): Promise<OutAnswer> {
  const { url, address } = await outAddress(outgoing.url, allow, resolve);
  signal.throwIfAborted();
  return new Promise((done, fail) => {
    const send = url.protocol === "https:" ? secure : plain;
    const request = send(optionsFor(url, address, outgoing, signal), (response) => {
      readAnswer(response).then(done, fail);
    });
    request.on("error", fail);
    request.end(outgoing.body);
  });
}

/** Connects to the judged address; the name stays in Host and in the certificate that is asked for. */
function optionsFor(url: URL, address: string, { method = "POST", headers, body }: Outgoing, signal: AbortSignal) {
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const options: RequestOptions & { servername?: string } = {
    method,
    host: address,
    port: url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers: { "user-agent": "WarRoom/1", ...headers, ...length, host: url.host },
    agent: false,
    signal,
  };
  // A name is what certificates are made out to; an address has no server name.
  return /^[\d.]+$|:/.test(hostOf(url)) ? options : { ...options, servername: hostOf(url) };
}

async function readAnswer(response: IncomingMessage): Promise<OutAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  let cut = false;
  try {
    for await (const part of response) {
      const left = mostBytes - size;
      parts.push((part as Buffer).subarray(0, left));
      size += Math.min(left, (part as Buffer).length);
      cut = (part as Buffer).length > left;
      if (cut) break;
    }
  } finally {
    response.destroy();
  }
  const text = Buffer.concat(parts).toString("utf8");
  return { status: response.statusCode ?? 0, headers: response.headers, text, cut };
}

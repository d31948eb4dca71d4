/** /healthz, /readyz and /metrics, answered before anything else. */
import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { meters } from "./meters.ts";
import type { Platform } from "./slot.ts";
import { digestOf } from "./vault/vault.ts";

/** What a proxy on this machine adds to the requests of others. */
const forwarding = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/** Answers an operations address and returns true; false for any other. */
export function answerOperations(
  platform: Platform,
  ready: () => Promise<boolean>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url?.split("?", 1)[0];
  if (path === "/healthz") send(response, 200, "ok\n");
  else if (path === "/readyz") void readiness(ready, response);
  else if (path === "/metrics") void metrics(platform, request, response);
  else return false;
  return true;
}

function send(response: ServerResponse, status: number, text: string, type = "text/plain; charset=utf-8"): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(text);
}

async function readiness(ready: () => Promise<boolean>, response: ServerResponse): Promise<void> {
  const isReady = await ready().catch(() => false);
  send(
    response,
    isReady ? 200 : 503,
    isReady ? "ready\n" : "not ready: a store does not answer, or the projector fails\n",
  );
}

/** For the admin token, or from this machine itself. */
async function metrics(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const near = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.socket.remoteAddress ?? "");
  const direct = !forwarding.some((name) => request.headers[name] !== undefined);
  if (!(near && direct) && !hasToken(platform.env.WARROOM_ADMIN_TOKEN, request.headers.authorization)) {
    return send(response, 401, "send the admin token, or ask from this machine\n");
  }
  const { registry } = meters();
  send(response, 200, await registry.metrics(), registry.contentType);
}

function hasToken(token: string | undefined, header: string | undefined): boolean {
  if (token === undefined || header === undefined) return false;
  return timingSafeEqual(Buffer.from(digestOf(`Bearer ${token}`)), Buffer.from(digestOf(header)));
}

/** Security headers of every page, with a fresh nonce for the page's scripts. It never decides who may see what. */
import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDeveloping } from "#platform/env.ts";
import { platform } from "#platform/slot.ts";

const fixed: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

const ofLinks: readonly (readonly [string, string])[] = [
  ["Referrer-Policy", "no-referrer"],
  ["X-Robots-Tag", "noindex, nofollow, noarchive"],
  ["Cache-Control", "no-store, private"],
];

/**
 * Styles may be inline: charts and pop-ups place themselves by style attributes, and the toaster brings a style
 * element without a nonce. Scripts may not; React needs eval while developing.
 */
function contentPolicy(nonce: string): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'${isDeveloping() ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    scripts,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-warroom-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of fixed) response.headers.set(name, value);
  // A share link's address is its secret: not to be indexed, handed on, or kept.
  if (request.nextUrl.pathname.startsWith("/share/")) {
    for (const [name, value] of ofLinks) response.headers.set(name, value);
  }
  if (platform().env.WARROOM_URL?.startsWith("https://")) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static).*)"] };

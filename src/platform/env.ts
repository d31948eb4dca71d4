/** The environment, read once and checked in words. */
import "server-only";
import { resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import { trustedProxies } from "./client-address.ts";
import { outboundAllow } from "./http-out/outbound-allow.ts";

const roles = ["web", "collector", "worker"] as const;
export type ProcessRole = (typeof roles)[number];

const url = (what: string) => z.url({ message: `must be a URL, such as ${what}` }).optional();

const Variables = z.object({
  PORT: z.coerce.number({ message: "must be a port number" }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  WARROOM_URL: url("https://warroom.example.com"),
  WARROOM_DATA_DIR: z.string().min(1).default("./.data"),
  DATABASE_URL: url("postgres://user:password@host:5432/warroom"),
  CLICKHOUSE_URL: url("http://user:password@host:8123/warroom"),
  WARROOM_ROLE: z
    .string()
    .default("all")
    .transform((text) => (text === "all" ? [...roles] : text.split(",").map((part) => part.trim())))
    .pipe(z.array(z.enum(roles, { message: "must be all, or a comma list of web, collector, worker" })).min(1)),
  WARROOM_TRUSTED_PROXIES: z
    .string()
    .default("none")
    .transform((text, context) => {
      const trusted = trustedProxies(text);
      if (trusted !== null) return trusted;
      context.addIssue("must be none, or a comma list of loopback, private, addresses and networks such as 10.0.0.0/8");
      return z.NEVER;
    }),
  WARROOM_REQUEST_SECONDS: z.coerce
    .number({ message: "must be a number of seconds" })
    .int()
    .min(1, "must be at least 1")
    .max(600, "must be at most 600")
    .default(25),
  WARROOM_ADMIN_TOKEN: z.string().min(24, "must have at least 24 characters").optional(),
  WARROOM_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  OIDC_ISSUER: url("https://id.example.com"),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SMTP_URL: url("smtp://user:password@host:587"),
  SMTP_FROM: z.string().min(3).max(200).optional(),
  WARROOM_OUTBOUND_ALLOW: z
    .string()
    .default("")
    .transform((text, context) => {
      const allow = outboundAllow(text);
      if (allow !== null) return allow;
      context.addIssue("must be a comma list of addresses, networks such as 10.0.0.0/8, and host names");
      return z.NEVER;
    }),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

const openId = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const Environment = Variables.superRefine((env, context) => {
  const missing = openId.filter((name) => env[name] === undefined);
  if (missing.length === openId.length) return;
  for (const name of missing)
    context.addIssue({ code: "custom", path: [name], message: "is missing: sign-in by OpenID needs all three" });
});

export type Env = z.infer<typeof Environment>;

/** The checked environment; empty variables count as unset. Throws a refusal that names each wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (parsed.success) {
    // next-auth reads its public address from here alone.
    if (parsed.data.WARROOM_URL !== undefined) source.NEXTAUTH_URL ??= parsed.data.WARROOM_URL;
    else source.AUTH_TRUST_HOST ??= "1";
    return { ...parsed.data, WARROOM_DATA_DIR: resolve(parsed.data.WARROOM_DATA_DIR) };
  }
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new Refusal("invalid", issues.map((issue) => `${issue.path} ${issue.message}`).join("; "), issues);
}

/** True while `next build` collects pages: nothing may be opened then. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}

/** True under `next dev`. */
export function isDeveloping(): boolean {
  return process.env.NODE_ENV === "development";
}

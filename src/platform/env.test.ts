/** What the environment may say, and what is said about it. */
import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const given = (more: Readonly<Record<string, string>>) => readEnv({ NODE_ENV: "test", ...more });

describe("the environment", () => {
  it("counts empty variables as unset", () => {
    const env = given({ PORT: "", OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", SMTP_FROM: "" });
    expect(env).toMatchObject({ PORT: 3000, LOG_LEVEL: "info" });
    expect([env.OIDC_ISSUER, env.SMTP_FROM]).toEqual([undefined, undefined]);
  });

  it("names each variable that is wrong", () => {
    expect(() => given({ PORT: "90000", WARROOM_SECRET: "short", DATABASE_URL: "nowhere" })).toThrow(
      /PORT .*; DATABASE_URL must be a URL.*; WARROOM_SECRET must have at least 32 characters/,
    );
  });

  it("refuses a part of OpenID's three", () => {
    const part = { OIDC_ISSUER: "https://id.example.com", OIDC_CLIENT_ID: "war-room" };
    expect(() => given(part)).toThrow("OIDC_CLIENT_SECRET is missing: sign-in by OpenID needs all three");
    expect(given({ ...part, OIDC_CLIENT_SECRET: "secret" }).OIDC_CLIENT_ID).toBe("war-room");
  });
});

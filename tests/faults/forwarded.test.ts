/** What a client says about its own address counts only through a trusted proxy: seen by whom sign-in is throttled. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { perAddress } from "#domain/access/throttle.ts";
import { type Running, startProcess, startRefused } from "../world/running-process.ts";

let dataDir = "";
let running: Running | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "warroom-forwarded-"));
});
afterEach(async () => {
  await running?.end("SIGKILL");
  running = null;
  rmSync(dataDir, { recursive: true, force: true });
});

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";", 1)[0]);

/** Opens the way in and returns one that tries a wrong password, of another person each time; it tells the error. */
async function open(trusted: string): Promise<(forwarded: string) => Promise<string | null>> {
  running = await startProcess(dataDir, { WARROOM_ROLE: "all", WARROOM_TRUSTED_PROXIES: trusted });
  const { url } = running;
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  let nth = 0;
  return async (forwarded) => {
    const answer = await fetch(`${url}/api/auth/callback/password`, {
      method: "POST",
      headers: { cookie: cookiesOf(asked).join("; "), origin: url, "x-forwarded-for": forwarded },
      body: new URLSearchParams({ csrfToken, email: `p${nth++}@example.com`, password: "wrong", json: "true" }),
    });
    expect(answer.status).toBeLessThan(500);
    const { url: told } = (await answer.json()) as { url: string };
    return new URL(told).searchParams.get("error");
  };
}

it("believes nobody unless told to: other addresses in the header open no more tries", async () => {
  const attempt = await open("none");
  const addresses = Array.from({ length: perAddress.failures }, (_, i) => `198.51.100.${i}, 203.0.113.${i}`);
  expect(await Promise.all(addresses.map(attempt))).toEqual(Array(perAddress.failures).fill("CredentialsSignin"));
  expect(await attempt("198.51.100.99, 203.0.113.99")).toBe("limit");
  const metrics = (headers: Record<string, string>) => fetch(`${running?.url}/metrics`, { headers });
  expect((await metrics({})).status).toBe(200);
  expect((await metrics({ "x-forwarded-for": "127.0.0.1" })).status).toBe(401);
});

it("believes the nearest hop that a trusted proxy names, and nothing that stands before it", async () => {
  const attempt = await open("loopback");
  const odd = ["127.0.0.1, 8.8.8.8", Array(50).fill("9.9.9.9, 8.8.8.8").join(","), "fe80::1%eth0", "\u00e9", ",,,"];
  expect(await Promise.all(odd.map(attempt))).toEqual(odd.map(() => "CredentialsSignin"));
  // Two of them came from 8.8.8.8, too.
  const rest = Array.from({ length: perAddress.failures - 2 }, (_, i) => `198.51.100.${i}, 8.8.8.8`);
  expect(await Promise.all(rest.map(attempt))).toEqual(rest.map(() => "CredentialsSignin"));
  expect(await attempt("203.0.113.5, 8.8.8.8")).toBe("limit");
  expect(await attempt("8.8.8.8, 203.0.113.5")).toBe("CredentialsSignin");
});

it("says at the start what is no list of proxies", async () => {
  const { code, stderr } = await startRefused(dataDir, { WARROOM_TRUSTED_PROXIES: "nginx" });
  expect(code).toBe(1);
  expect(stderr).toMatch(/WARROOM_TRUSTED_PROXIES must be none, or a comma list/);
});

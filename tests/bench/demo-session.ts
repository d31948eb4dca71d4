/** A demo world that has been told, and the session of its manager. */
import { existsSync, readFileSync } from "node:fs";
import type { ServerProcess } from "./server-process.ts";

const lagMeter = "warroom_projector_lag_events";

/** Waits until the world is told up to the start and everything told is counted. */
export async function told(server: ServerProcess, file: string, startedAt: number): Promise<void> {
  const deadline = Date.now() + 1_200_000;
  const through = () =>
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { through: number }).through : 0;
  while (through() < startedAt || (await server.meter(lagMeter)) !== 0) {
    if (Date.now() > deadline) throw new Error("The demo world was not told within twenty minutes.");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The session cookie of the demo's manager. */
export async function signIn(url: string): Promise<string> {
  const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";", 1)[0] ?? "");
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin: url },
    body: new URLSearchParams({ csrfToken, email: "manager@demo.example", password: "war-room-demo", json: "true" }),
  });
  const cookies = cookiesOf(answer);
  if (!cookies.some((one) => one.includes("session"))) throw new Error(`Signing in answered ${answer.status}.`);
  return cookies.join("; ");
}

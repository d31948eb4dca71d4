/** A workspace of a test's own, with a person in it, made as an installation would by its bootstrap token. */
import type { APIRequestContext, Browser } from "@playwright/test";
import { adminToken } from "./admin-token.ts";

export interface OwnWorkspace {
  readonly slug: string;
  readonly email: string;
  readonly password: string;
  readonly writeKey: string;
}

const headers = { Authorization: `Bearer ${adminToken}` };

async function made(request: APIRequestContext, method: "post" | "put", path: string, data: unknown) {
  const answer = await request[method](path, { headers, data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as unknown;
}

export async function openWorkspace(request: APIRequestContext, slug: string): Promise<OwnWorkspace> {
  const workspace = { slug, name: slug, timezone: "Asia/Shanghai", currency: "CNY" };
  const { writeKey } = (await made(request, "post", "/api/v1/workspaces", workspace)) as { writeKey: string };
  const [email, password] = [`${slug}@demo.example`, "a sentence that is long enough"];
  const member = { email, name: slug, role: "promotion", password };
  await made(request, "post", `/api/v1/members?workspace=${slug}`, member);
  return { slug, email, password, writeKey };
}

export async function saveChannels(request: APIRequestContext, slug: string, channels: unknown): Promise<void> {
  await made(request, "put", `/api/v1/channels?workspace=${slug}`, channels);
}

/** A request context without the cookies of the page. */
export async function sendEvents(browser: Browser, url: string, writeKey: string, batch: unknown[]): Promise<void> {
  const context = await browser.newContext({ baseURL: url });
  const basic = Buffer.from(`${writeKey}:`).toString("base64");
  const answer = await context.request.post("/v1/batch", {
    headers: { Authorization: `Basic ${basic}` },
    data: { batch },
  });
  if (!answer.ok()) throw new Error(`batch: ${answer.status()} ${await answer.text()}`);
  await context.close();
}

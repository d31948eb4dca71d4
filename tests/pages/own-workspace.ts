/** A workspace of a test's own, with a person in it, made as an installation would by its bootstrap token. */
import type { APIRequestContext } from "@playwright/test";
import { adminToken } from "./admin-token.ts";
import type { Role } from "./roles.ts";

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

/** The name gets an ending of its own, so that a program that goes on running can be tested again. */
export async function openWorkspace(
  request: APIRequestContext,
  title: string,
  role: Role = "promotion",
): Promise<OwnWorkspace> {
  const slug = `${title}-${Date.now().toString(36)}`;
  const workspace = { slug, name: slug, timezone: "Asia/Shanghai", currency: "CNY" };
  const { writeKey } = (await made(request, "post", "/api/v1/workspaces", workspace)) as { writeKey: string };
  const [email, password] = [`${slug}@demo.example`, "a sentence that is long enough"];
  const member = { email, name: slug, role, password };
  await made(request, "post", `/api/v1/members?workspace=${slug}`, member);
  return { slug, email, password, writeKey };
}

export async function saveChannels(request: APIRequestContext, slug: string, channels: unknown): Promise<void> {
  await made(request, "put", `/api/v1/channels?workspace=${slug}`, channels);
}

/** A person's browser: what calls itself a robot or a headless browser is not counted. */
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

export async function sendEvents(url: string, writeKey: string, batch: readonly object[]): Promise<void> {
  const answer = await fetch(`${url}/v1/batch`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`,
      "Content-Type": "application/json",
      "User-Agent": userAgent,
    },
    body: JSON.stringify({ batch }),
  });
  const { accepted } = (await answer.json()) as { accepted?: number };
  if (accepted !== batch.length)
    throw new Error(`${accepted} of ${batch.length} events were accepted: ${answer.status}`);
}

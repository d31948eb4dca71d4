/** Makes, lists and revokes share links; the record keeps a digest of the token and a hash of the password. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import {
  mostShares,
  type ShareInput,
  type ShareLink,
  sharePages,
  shareQuery,
  shareState,
} from "#domain/shares/share-link.ts";
import { platform } from "#platform/slot.ts";
import { digestOf, newShareToken } from "#platform/vault/vault.ts";
import type { Caller } from "#server/access/caller.ts";
import { hashPassword } from "#server/access/password-hash.ts";
import { makerMayShare } from "#server/access/share-link.ts";
import { addLink, countOpen, type LinkRow, lockShares, readLinks, revokeLink } from "./shares.sql.ts";

const dayMs = 86_400_000;

export async function readSharesOf(workspaceId: number): Promise<ShareLink[]> {
  const { record, now } = platform();
  const at = now();
  return (await record.rows<LinkRow>(readLinks, [workspaceId])).map((row) => linkOf(row, at));
}

export interface NewShare {
  readonly share: ShareLink;
  /** Shown once. */
  readonly token: string;
}

export async function storeShare({ workspace, kind, id, name: author }: Caller, input: ShareInput): Promise<NewShare> {
  const workspaceId = workspace.id;
  const makers = [kind === "user" ? id : null, kind === "token" ? id : null];
  const { record, now } = platform();
  const { name, page, query, days, password } = input;
  const hash = password === undefined ? null : await hashPassword(password);
  const token = newShareToken();
  const at = now();
  const row = await record.transaction(async (sql) => {
    await sql.rows(lockShares, [workspaceId]);
    const [open] = await sql.rows<{ links: number }>(countOpen, [workspaceId, at]);
    if ((open?.links ?? 0) >= mostShares)
      throw new Refusal("limit", `There are ${mostShares} open links already: revoke one first.`);
    const kept = [workspaceId, name, page, shareQuery(page, query), digestOf(token), token.slice(-4), hash, author];
    const [added] = await sql.rows<LinkRow>(addLink, [...kept, at, at + days * dayMs, ...makers]);
    if (added === undefined) throw new Error("the link was not stored");
    return added;
  });
  return { share: linkOf(row, at), token };
}

/** Throws `unknown` for a stranger's, a missing or a revoked one. */
export async function endShare(workspaceId: number, shareId: number): Promise<ShareLink> {
  const { record, now } = platform();
  const [row] = await record.rows<LinkRow>(revokeLink, [workspaceId, shareId, now()]);
  if (row === undefined) throw new Refusal("unknown", "There is no such link.");
  return linkOf(row, now());
}

const iso = (at: number) => new Date(at).toISOString();
const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

function linkOf(row: LinkRow, now: number): ShareLink {
  const { id, name, query, hint, opens, expires_ms: expiresMs, revoked_ms: revokedMs } = row;
  return {
    ...{ id, name, query, hint, opens },
    page: sharePages.find((page) => page === row.page) ?? "board",
    state: shareState({ expiresMs, revokedMs, makerMay: makerMayShare(row) }, now),
    hasPassword: row.has_password,
    createdBy: row.created_by,
    createdAt: iso(row.created_ms),
    expiresAt: iso(expiresMs),
    revokedAt: isoOrNull(revokedMs),
    lastOpenedAt: isoOrNull(row.last_opened_ms),
  };
}

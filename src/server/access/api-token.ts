/** Makes, lists and revokes the API tokens of a workspace; the record keeps a digest and the last four characters. */
import "server-only";
import type { TokenInput } from "#domain/access/token.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { digestOf, newToken } from "#platform/vault/vault.ts";
import { addToken, revokeToken, type TokenListRow, tokensOf } from "./api-token.sql.ts";

export interface NewToken {
  readonly id: number;
  /** Shown once. */
  readonly token: string;
}

export async function recordToken(sql: Sql, workspaceId: number, { name, scopes }: TokenInput): Promise<NewToken> {
  const token = newToken("wr");
  const values = [workspaceId, name, digestOf(token), token.slice(-4), [...scopes], platform().now()];
  const [row] = await sql.rows<{ id: number }>(addToken, values);
  if (row === undefined) throw new Error("the token was not stored");
  return { id: row.id, token };
}

/** Made at once, outside any transaction. */
export function issueToken(workspaceId: number, input: TokenInput): Promise<NewToken> {
  return recordToken(platform().record, workspaceId, input);
}

/** Times are ISO instants. */
export interface ListedToken {
  readonly id: number;
  readonly name: string;
  /** The last four characters. */
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

const iso = (text: string) => new Date(Number(text)).toISOString();

export async function readTokens(workspaceId: number): Promise<ListedToken[]> {
  const found = await platform().record.rows<TokenListRow>(tokensOf, [workspaceId]);
  return found.map(({ id, name, hint, scopes, created_ms, last_used_ms, revoked_ms }) => ({
    id,
    name,
    hint,
    scopes,
    createdAt: iso(created_ms),
    lastUsedAt: last_used_ms === null ? null : iso(last_used_ms),
    revokedAt: revoked_ms === null ? null : iso(revoked_ms),
  }));
}

/** Returns the token's name. Throws `unknown` for a stranger's, a missing or a revoked one. */
export async function endToken(workspaceId: number, tokenId: number): Promise<string> {
  const { record, now } = platform();
  const [row] = await record.rows<{ name: string }>(revokeToken, [workspaceId, tokenId, now()]);
  if (row === undefined) throw new Refusal("unknown", "There is no such token.");
  return row.name;
}

/** Share links as a credential: a token that opens one stored question, and the pass that its password is exchanged for. */
import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { roleMay, roles, scopesMay } from "#domain/access/permissions.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import { digestOf } from "#platform/vault/vault.ts";
import { type Credentials, type SharedQuestion, Unauthenticated } from "./caller.ts";
import { passwordMatches } from "./password-hash.ts";
import { type MakerRow, type ShareRow, shareByDigest, sharePassword } from "./share-link.sql.ts";
import { tryPassword } from "./sign-in-throttle.ts";

export type ShareCredential = NonNullable<Credentials["share"]>;

export async function readShare({ token }: ShareCredential): Promise<ShareRow> {
  const { record, now } = platform();
  const [row] = await record.rows<ShareRow>(shareByDigest, [digestOf(token), now()]);
  if (row === undefined) throw new Unauthenticated("This link does not open any more: it has expired or was revoked.");
  if (!makerMayShare(row))
    throw new Unauthenticated("This link does not open any more: whoever made it may not share figures any longer.");
  return row;
}

/** A link answers no longer than whoever made it belongs to the workspace and may share. */
export function makerMayShare(row: MakerRow): boolean {
  const { maker_user_id: userId, maker_token_id: tokenId, maker_role: name, maker_scopes: scopes } = row;
  const role = roles.find((known) => known === name);
  if (userId !== null) return role !== undefined && roleMay(role, "shares:write");
  return tokenId === null || (scopes !== null && scopesMay(scopes, "shares:write"));
}

export function sharedQuestionOf(row: ShareRow, { pass, address }: ShareCredential): SharedQuestion {
  const { share_id: id, page, query, password_hash: hash } = row;
  return { id, page, query, address, unlocked: hash === null || (pass !== null && isPass(pass, id, hash)) };
}

/** Holds as long as the link and its password do; the link itself is looked up each time. */
function passOf(shareId: number, hash: string): string {
  const { sessionSecret } = platform().vault;
  return createHmac("sha256", sessionSecret).update(`share ${shareId} ${hash}`).digest("base64url");
}

function isPass(given: string, shareId: number, hash: string): boolean {
  const [held, expected] = [Buffer.from(given), Buffer.from(passOf(shareId, hash))];
  return held.length === expected.length && timingSafeEqual(held, expected);
}

/** The pass for the right password; tries are counted by link and by address, apart from sign-ins. null: it asks for none. */
export async function passForPassword({ id, address }: SharedQuestion, password: string): Promise<string | null> {
  const { record, now, log } = platform();
  const [row] = await record.rows<Pick<ShareRow, "password_hash">>(sharePassword, [id, now()]);
  const hash = row?.password_hash ?? null;
  if (hash === null) return null;
  const attempt = { shareId: id, address };
  if (!(await tryPassword(attempt, () => passwordMatches(password, hash)))) {
    log.warn({ shareId: id }, "wrong password of a share link");
    throw new Refusal("invalid", "This is not the password of the link.");
  }
  return passOf(id, hash);
}

/** What may be changed about share links, and what their visitors do. */
import "server-only";
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import { ShareInput, type ShareLink, ShareRef, ShareUnlock } from "#domain/shares/share-link.ts";
import { platform } from "#platform/slot.ts";
import { passForPassword } from "#server/access/share-link.ts";
import { action } from "#server/gate/door.ts";
import { answerShare } from "./answer-share.ts";
import { endShare, storeShare } from "./keep-shares.ts";
import { noteOpening } from "./shares.sql.ts";

const noted = (name: string, { id, name: subject, page, query, expiresAt, hasPassword }: ShareLink) => ({
  action: name,
  subject,
  detail: { shareId: id, page, query, expiresAt, hasPassword },
});

/** The token is shown once. */
export const createShare = action({
  needs: "shares:write",
  input: ShareInput,
  run: (input, caller) => storeShare(caller, input),
  audit: (_input, { share }) => noted("shares.create", share),
});

export const revokeShare = action({
  needs: "shares:write",
  input: ShareRef,
  run: async ({ shareId }, caller) => ({ share: await endShare(caller.workspace.id, shareId) }),
  audit: (_ref, { share }) => noted("shares.revoke", share),
});

/** The first answer of a visit: it is counted with the link. */
export const openShare = action({
  needs: "shares:open",
  input: z.unknown(),
  run: async (_input, caller) => {
    const answer = await answerShare(caller);
    const { record, now } = platform();
    await record.rows(noteOpening, [caller.id, now()]);
    return answer;
  },
  audit: () => null,
});

/** Exchanges the link's password for a pass, which goes along from then on. */
export const unlockShare = action({
  needs: "shares:unlock",
  input: ShareUnlock,
  run: async ({ password }, { share }) => {
    if (share === undefined) throw new Refusal("forbidden", "Only a share link has a password to give.");
    return { pass: await passForPassword(share, password) };
  },
  audit: () => null,
});

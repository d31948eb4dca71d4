/** What may be changed about audiences. */
import "server-only";
import { type Audience, AudienceInput, AudienceRef } from "#domain/audiences/audience.ts";
import { action } from "#server/gate/door.ts";
import { recountAudienceOf, removeAudienceOf, restoreAudienceOf, storeAudience } from "./keep-audiences.ts";

const noted = (name: string, { id, name: subject, size }: Audience, more: object = {}) => ({
  action: name,
  subject,
  detail: { audienceId: id, size, ...more },
});

export const saveAudience = action({
  needs: "audiences:write",
  input: AudienceInput,
  run: async (input, { workspace, kind, id }) => ({
    audience: await storeAudience(workspace, input, kind === "user" ? id : null),
  }),
  audit: (_input, { audience }) => noted("audiences.save", audience),
});

export const recountAudience = action({
  needs: "audiences:write",
  input: AudienceRef,
  run: ({ audienceId }, { workspace }) => recountAudienceOf(workspace, audienceId),
  audit: (_ref, { before, audience }) => noted("audiences.recount", audience, { before }),
});

export const removeAudience = action({
  needs: "audiences:write",
  input: AudienceRef,
  run: async ({ audienceId }, { workspace }) => ({ audience: await removeAudienceOf(workspace.id, audienceId) }),
  audit: (_ref, { audience }) => noted("audiences.remove", audience),
});

export const restoreAudience = action({
  needs: "audiences:write",
  input: AudienceRef,
  run: async ({ audienceId }, { workspace }) => ({ audience: await restoreAudienceOf(workspace.id, audienceId) }),
  audit: (_ref, { audience }) => noted("audiences.restore", audience),
});

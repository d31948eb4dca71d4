/** What may be asked about notices: one's own inbox, and where the workspace is told. */
import "server-only";
import { z } from "zod";
import { DeliveriesQuestion } from "#domain/notifications/contact-point.ts";
import { NoticesQuestion } from "#domain/notifications/inbox.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { readPoints } from "./keep-points.ts";
import { readDeliveries, readInbox } from "./read-notices.ts";

/** Newest first. */
export const listNotices = query({
  needs: "notices:read",
  input: NoticesQuestion,
  run: (question, caller) => readInbox(caller, question),
});

/** Without addresses and secrets; `mail`: whether a mail server is set up. */
export const listContactPoints = query({
  needs: "contacts:write",
  input: z.object({}),
  run: async (_nothing, { workspace }) => ({
    points: await readPoints(workspace.id),
    mail: platform().env.SMTP_URL !== undefined,
  }),
});

/** Newest first. */
export const listDeliveries = query({
  needs: "contacts:write",
  input: DeliveriesQuestion,
  run: (question, { workspace }) => readDeliveries(workspace.id, question),
});

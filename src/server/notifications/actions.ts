/** What may be changed about notices. */
import "server-only";
import {
  type ContactPoint,
  DeliveryRef,
  PointChange,
  PointInput,
  PointRef,
} from "#domain/notifications/contact-point.ts";
import { NoticesRead } from "#domain/notifications/inbox.ts";
import { action } from "#server/gate/door.ts";
import { removePointOf, storePoint, storePointChange } from "./keep-points.ts";
import { markInbox } from "./read-notices.ts";
import { reviveDeliveryOf, tryPoint } from "./try-point.ts";

const noted = (name: string, { id, kind, hint, name: subject }: ContactPoint, more: object = {}) => ({
  action: name,
  subject,
  detail: { pointId: id, kind, hint, ...more },
});

/** One's own reading is nobody else's business: it is not audited. */
export const readNotices = action({
  needs: "notices:read",
  input: NoticesRead,
  run: (input, caller) => markInbox(caller, input),
  audit: () => null,
});

/** The secret of a webhook that brought none is answered this one time. */
export const saveContactPoint = action({
  needs: "contacts:write",
  input: PointInput,
  run: async (input, { workspace }) => {
    const { point, secret } = await storePoint(workspace.id, input);
    return { point, ...(secret === null ? {} : { secret }) };
  },
  audit: (_input, { point }) => noted("contacts.save", point),
});

export const changeContactPoint = action({
  needs: "contacts:write",
  input: PointChange,
  run: (change, { workspace }) => storePointChange(workspace.id, change),
  audit: ({ pointId: _id, url, secret, address, ...rest }, { before, point }) => {
    const readdressed = url !== undefined || secret !== undefined || address !== undefined;
    const { people: _people, ...told } = rest;
    return noted("contacts.change", point, {
      ...(before.name === point.name ? {} : { before: before.name }),
      ...(readdressed ? { address: "new" } : {}),
      ...told,
    });
  },
});

export const removeContactPoint = action({
  needs: "contacts:write",
  input: PointRef,
  run: async ({ pointId }, { workspace }) => ({ point: await removePointOf(workspace.id, pointId) }),
  audit: (_ref, { point }) => noted("contacts.remove", point),
});

export const testContactPoint = action({
  needs: "contacts:write",
  input: PointRef,
  run: ({ pointId }, { workspace }) => tryPoint(workspace, pointId),
  audit: ({ pointId }, { point, arrived }) => ({
    action: "contacts.test",
    subject: point,
    detail: { pointId, arrived },
  }),
});

export const resendDelivery = action({
  needs: "contacts:write",
  input: DeliveryRef,
  run: ({ deliveryId }, { workspace }) => reviveDeliveryOf(workspace.id, deliveryId),
  audit: ({ deliveryId }, { point }) => ({ action: "contacts.resend", subject: point, detail: { deliveryId } }),
});

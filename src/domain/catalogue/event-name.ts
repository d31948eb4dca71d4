/** The events that measures count, by the names of Segment's e-commerce spec. */
export const eventNames = {
  page: "Page Viewed",
  screen: "Screen Viewed",
  signedUp: "Signed Up",
  productViewed: "Product Viewed",
  productAdded: "Product Added",
  checkoutStarted: "Checkout Started",
  orderCompleted: "Order Completed",
  orderRefunded: "Order Refunded",
  contentInteracted: "Content Interacted",
  complaintFiled: "Complaint Filed",
  leadHandedOver: "Lead Handed Over",
} as const;

/** That somebody met an arm of an experiment, as Segment's libraries send it: nothing that the person did. */
export const exposureEvent = "Experiment Viewed";

export const eventKinds = ["track", "identify", "page", "screen", "group", "alias"] as const;
export type EventKind = (typeof eventKinds)[number];
/** Kinds that say who somebody is, and nothing that the person did; their events have the same names. */
export const identityEvents = ["identify", "alias", "group"] as const satisfies readonly EventKind[];

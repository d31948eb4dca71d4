/** What of the inbox is shown: as the address says it. */
export const topicChoices = ["any", "alerts", "actions", "tasks"] as const;

export interface InboxView {
  readonly unread: boolean;
  readonly topic: (typeof topicChoices)[number];
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export function inboxView({ unread, topic }: Params): InboxView {
  return { unread: unread === "true", topic: topicChoices.find((one) => one === topic) ?? "any" };
}

/** Without what is the rule anyway. */
export function inboxSearch({ unread, topic }: InboxView): Record<string, string> {
  return { ...(unread ? { unread: "true" } : {}), ...(topic === "any" ? {} : { topic }) };
}

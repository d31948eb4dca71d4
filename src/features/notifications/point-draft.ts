/** What the form of a contact point holds, and what of it is sent. */
import type { Locale } from "#domain/base/locale.ts";
import type { ContactPoint, PointKind, Routing } from "#domain/notifications/contact-point.ts";

export interface PointDraft {
  readonly kind: PointKind;
  readonly name: string;
  /** E-mail addresses or a URL. */
  readonly address: string;
  readonly secret: string;
  readonly locale: Locale;
  readonly routing: Routing;
  readonly people: Readonly<Record<string, string>>;
}

const usual: Routing = { severities: ["red", "yellow"], teams: [], topics: [], quiet: null, digest: "none" };

/** Address and secret begin empty: they are not known here. */
export function draftOf(point: ContactPoint | null, locale: Locale): PointDraft {
  if (point === null) return { kind: "feishu", name: "", address: "", secret: "", locale, routing: usual, people: {} };
  const { kind, name, routing, people } = point;
  return { kind, name, address: "", secret: "", locale: point.locale, routing, people };
}

/** Where messages are signed under a secret of their own. */
export const takesSecret = (kind: PointKind): boolean => kind === "webhook" || kind === "feishu" || kind === "dingtalk";

/** Where people can be mentioned. */
export const mentions = (kind: PointKind): boolean => kind !== "email" && kind !== "webhook";

/** Empty fields are left out: of one that exists they stay as they are. */
export function sentOf(draft: PointDraft, isNew: boolean): object {
  const { kind, name, locale, routing } = draft;
  const [address, secret] = [draft.address.trim(), draft.secret.trim()];
  const people = Object.fromEntries(
    Object.entries(draft.people).flatMap(([id, handle]) => (handle.trim() === "" ? [] : [[id, handle.trim()]])),
  );
  return {
    ...(isNew ? { kind } : {}),
    ...{ name, locale, routing, people: mentions(kind) ? people : {} },
    ...(address === "" ? {} : { [kind === "email" ? "address" : "url"]: address }),
    ...(secret === "" || !takesSecret(kind) ? {} : { secret }),
  };
}

/** With a value more, or without it, in the order of all. */
export function ticked<Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
  on: boolean,
): Value[] {
  return all.filter((one) => (one === value ? on : chosen.includes(one)));
}

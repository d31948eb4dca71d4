/** From an event as it came to an event as it is kept, or the reason why it is set aside. */
import { z } from "zod";
import { cleanJson, cleanText, depthOf, isObject, type JsonObject } from "#domain/base/clean-json.ts";
import { type EventKind, eventKinds, eventNames } from "#domain/catalogue/event-name.ts";
import { type TouchFacts, touchFrom } from "#domain/catalogue/touch.ts";
import { splitPersonal } from "#domain/privacy/personal-fields.ts";
import { deviceOf } from "./device.ts";
import { eventTime } from "./event-time.ts";
import { limits } from "./limits.ts";
import { pagePath } from "./page-path.ts";
import { type Revenue, revenueOf } from "./revenue.ts";

export interface AcceptedEvent {
  /** Empty when the sender gave none: the server names the event then. */
  readonly messageId: string;
  readonly kind: EventKind;
  readonly name: string;
  readonly occurredAt: number;
  readonly userId: string | null;
  readonly anonymousId: string | null;
  readonly previousId: string | null;
  readonly touch: TouchFacts | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly revenueMinor: number | null;
  readonly currency: string | null;
  readonly orderId: string | null;
  readonly userAgent: string | null;
  readonly flags: readonly string[];
  readonly properties: JsonObject;
  readonly context: JsonObject;
  readonly personal: JsonObject | null;
}

/** Why an event cannot be kept as an event. */
export interface SetAside {
  readonly code: string;
  readonly message: string;
  readonly messageId: string | null;
}

export interface Arrival {
  readonly receivedAt: number;
  /** The batch's sentAt, used where the event has none. */
  readonly sentAt: unknown;
  /** The single routes know the kind; a batch's events say it themselves. */
  readonly kind: EventKind | null;
  readonly history: boolean;
  readonly currency: string;
  /** User agent of the request, used where the event has none. */
  readonly userAgent: string | null;
}

const identifier = z
  .union([z.string(), z.number()])
  .transform((id) => cleanText(String(id)).trim())
  .pipe(z.string().max(limits.idLength))
  .nullish();
/** As it came: zod's own records leave out a key named __proto__. */
const bag = z.custom<JsonObject>(isObject, "must be an object").nullish();

const Envelope = z.looseObject({
  messageId: z.string().nullish(),
  type: z.string().nullish(),
  event: z.string().nullish(),
  name: z.string().nullish(),
  userId: identifier,
  anonymousId: identifier,
  previousId: identifier,
  properties: bag,
  traits: bag,
  context: bag,
});
type Envelope = z.infer<typeof Envelope>;

/** Reads one event. Never throws: what is wrong with it comes back in words. */
export function acceptEvent(raw: unknown, arrival: Arrival): AcceptedEvent | SetAside {
  const given =
    isObject(raw) && typeof raw.messageId === "string" ? raw.messageId.slice(0, limits.messageIdLength) : null;
  const aside = (code: string, message: string): SetAside => ({ code, message, messageId: given });
  if (!isObject(raw)) return aside("not_an_object", "An event must be a JSON object.");
  if (depthOf(raw, limits.depth) > limits.depth) return aside("too_deep", `Nested deeper than ${limits.depth} levels.`);
  const parsed = Envelope.safeParse(raw);
  if (!parsed.success) return aside(...whatIsWrong(parsed.error));
  const envelope = parsed.data;
  const kind = arrival.kind ?? eventKinds.find((known) => known === envelope.type);
  if (kind === undefined) return aside("unknown_type", "type must be track, identify, page, screen, group or alias.");
  if ((envelope.messageId?.length ?? 0) > limits.messageIdLength) {
    return aside("bad_message_id", `messageId is longer than ${limits.messageIdLength} characters.`);
  }
  const name = nameOf(kind, envelope);
  if (name === null) return aside("bad_event_name", `event must be 1 to ${limits.nameLength} characters.`);
  if (!envelope.userId && !envelope.anonymousId && !(kind === "alias" && envelope.previousId)) {
    return aside("no_user_anon_id", "Give userId or anonymousId.");
  }
  if (kind === "alias" && !(envelope.userId && envelope.previousId)) {
    return aside("bad_alias", "alias needs userId and previousId.");
  }
  return keep(envelope, raw, kind, name, arrival);
}

function whatIsWrong(error: z.ZodError): [code: string, message: string] {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  const code = field === "messageId" ? "bad_message_id" : field.endsWith("Id") ? "bad_id" : "bad_field";
  return [code, `${field}: ${issue?.message ?? "has the wrong type"}`];
}

function nameOf(kind: EventKind, envelope: Envelope): string | null {
  if (kind === "page") return eventNames.page;
  if (kind === "screen") return eventNames.screen;
  if (kind !== "track") return kind;
  const name = cleanText(envelope.event ?? "").trim();
  return name.length === 0 || name.length > limits.nameLength ? null : name;
}

function keep(envelope: Envelope, raw: JsonObject, kind: EventKind, name: string, arrival: Arrival): AcceptedEvent {
  // Out of the raw event: the parsed one lacks keys that name a prototype.
  const context = objectOf(raw.context);
  const properties = {
    ...objectOf(raw.properties),
    ...(kind === "page" && envelope.name ? { title: envelope.name } : {}),
  };
  const traits = objectOf(raw.traits);
  const page: JsonObject = { ...objectOf(context.page), ...(kind === "page" ? properties : {}) };
  const time = eventTime(
    { timestamp: raw.originalTimestamp ?? raw.timestamp, sentAt: raw.sentAt ?? arrival.sentAt },
    arrival.receivedAt,
    arrival.history,
  );
  const revenue = moneyOf(kind, raw, arrival.currency);
  const open = splitPersonal({ properties, context: { ...context, userAgent: agentOf(context.userAgent) } }, false);
  const about = splitPersonal({ traits }, true);
  const personal = { ...open.personal, ...about.personal };
  const userAgent = agentOf(context.userAgent) ?? agentOf(arrival.userAgent);
  return {
    messageId: cleanText(envelope.messageId ?? "").trim(),
    kind,
    name,
    occurredAt: time.occurredAt,
    userId: envelope.userId || null,
    anonymousId: envelope.anonymousId || null,
    previousId: envelope.previousId || null,
    touch: touchFrom({
      campaign: isObject(context.campaign) ? context.campaign : null,
      url: textOf(page.url),
      search: textOf(page.search),
      referrer: textOf(page.referrer),
    }),
    page: pagePath(textOf(page.path) ?? textOf(page.url) ?? ""),
    device: kind === "screen" ? "app" : deviceOf(userAgent),
    country: countryOf(context),
    revenueMinor: revenue.minor,
    currency: revenue.currency,
    orderId: orderIdOf(properties),
    userAgent,
    flags: [...time.flags, ...revenue.flags],
    properties: {
      ...objectOf(open.open.properties),
      ...(Object.keys(traits).length > 0 ? { traits: about.open.traits ?? {} } : {}),
    },
    context: withoutRepeats(objectOf(open.open.context), objectOf(open.open.properties)),
    personal: Object.keys(personal).length === 0 ? null : personal,
  };
}

/** Senders write a page's address, path, title and referrer twice; what the properties say need not be kept in the context too. */
function withoutRepeats(context: JsonObject, properties: JsonObject): JsonObject {
  const { page } = context;
  if (!isObject(page)) return context;
  const own = Object.entries(page).filter(([name, value]) => properties[name] !== value);
  return own.length === Object.keys(page).length ? context : { ...context, page: Object.fromEntries(own) };
}

/** Read uncleaned: an amount beyond every number is a bad one, not an absent one. */
function moneyOf(kind: EventKind, { properties }: JsonObject, currency: string): Revenue {
  return revenueOf(kind === "track" && isObject(properties) ? properties : {}, currency);
}

function objectOf(value: unknown): JsonObject {
  const clean = cleanJson(value ?? {});
  return isObject(clean) ? clean : {};
}

/** The beginning of a user agent; a pair that the cut splits goes as a whole. */
function agentOf(value: unknown): string | null {
  return (
    textOf(value)
      ?.slice(0, limits.userAgent)
      .replace(/[\ud800-\udbff]$/, "") ?? null
  );
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.length > 0 ? value : null;
}

function orderIdOf(properties: JsonObject): string | null {
  const id = properties.order_id ?? properties.orderId;
  if (typeof id !== "string" && typeof id !== "number") return null;
  return String(id).trim().slice(0, limits.idLength) || null;
}

function countryOf(context: JsonObject): string {
  const location = context.location;
  const country = isObject(location) ? location.country : undefined;
  return typeof country === "string" ? country.trim().slice(0, 60) : "";
}

/** The question about one person, and its answer. Nobody is named: a person is a number that the workspace gave. */
import { z } from "zod";

/** The largest number that the record can hold. */
const largest = 9_223_372_036_854_775_807n;

/** Whether a text can be the number of a person; nobody has any other. */
export function isPerson(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= largest;
}

export const PersonQuestion = z.object({
  /** As the reports write it. */
  person: z.string().max(200),
  /** Only events before this one: the `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,14}-\d{1,15}$/, "must be the `next` of the page before")
    .optional(),
  limit: z.coerce.number().int().min(1, "at least 1").max(500, "at most 500").default(200),
});
export type PersonQuestion = z.output<typeof PersonQuestion>;

export interface Place {
  readonly atMs: number;
  readonly id: number;
}

/** Where a page ends, as `before` writes it. */
export function placeText({ atMs, id }: Place): string {
  return `${atMs}-${id}`;
}

export function placeOf(text: string): Place {
  const [atMs, id] = text.split("-").map(Number);
  return { atMs: atMs ?? 0, id: id ?? 0 };
}

/** What brought the person: on a touch its own, elsewhere the last one before, within 30 days. */
export interface Origin {
  readonly channel: string;
  readonly campaign: string;
  readonly creative: string;
  readonly landingPage: string;
}

export type PersonMark = "touch" | "order" | "first_order" | "refund";

/** Money in major units of the workspace's currency. */
export interface PersonEvent {
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: string;
  readonly marks: readonly PersonMark[];
  /** Of an order or a refund; a refund's is to be subtracted. */
  readonly revenue: number | null;
  /** For a refund, the id of its order's event; null where it is not known. */
  readonly orderEvent: number | null;
  readonly origin: Origin;
  /** Path of the event's own page. */
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  /** Start of the session that the event belongs to; null outside sessions. */
  readonly sessionAt: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

export interface PersonFacts {
  readonly firstAt: string;
  readonly lastAt: string;
  readonly events: number;
  readonly sessions: number;
  readonly orders: number;
  readonly refunds: number;
  readonly grossRevenue: number;
  readonly refunded: number;
  readonly netRevenue: number;
  /** The first touch of all; null where none is known. */
  readonly firstOrigin: Origin | null;
  /** Touches by channel, most first. */
  readonly channels: readonly { readonly channel: string; readonly touches: number }[];
}

export interface PersonTimeline {
  /** The asked one, or whom that one turned out to be. */
  readonly person: string;
  readonly timezone: string;
  readonly currency: string;
  readonly facts: PersonFacts;
  /** Newest first. */
  readonly events: readonly PersonEvent[];
  /** Goes into `before` for the next, older page; null on the last. */
  readonly next: string | null;
}

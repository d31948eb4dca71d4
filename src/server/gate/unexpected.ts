/** A failure nobody expected: logged once with an id; the person sees the id. */
import "server-only";
import { randomUUID } from "node:crypto";
import { isRefusal } from "#domain/base/refusal.ts";
import { platform } from "#platform/slot.ts";
import { isUnauthenticated } from "#server/access/caller.ts";

export class Unexpected extends Error {
  override readonly name = "Unexpected";
  /** What Next shows to an error page instead of the message. */
  readonly digest: string;

  constructor(readonly id: string) {
    super(`Something went wrong. It is in the log as ${id}.`);
    this.digest = id;
  }
}

export function isUnexpected(thrown: unknown): thrown is Unexpected {
  return thrown instanceof Error && thrown.name === "Unexpected";
}

/** Refusals as they are; anything else is logged here, once, and becomes an Unexpected with the log's id. */
export function explained(thrown: unknown, where: Readonly<Record<string, unknown>>): Error {
  if (isRefusal(thrown) || isUnauthenticated(thrown) || isUnexpected(thrown)) return thrown;
  const unexpected = new Unexpected(randomUUID());
  platform().log.error({ ...where, id: unexpected.id, err: thrown }, "unexpected failure");
  return unexpected;
}

/** One table from a refusal to its HTTP status, and from anything thrown to the body that a client sees. */
import "server-only";
import { type Issue, isRefusal, type RefusalCode } from "#domain/base/refusal.ts";
import { isUnauthenticated } from "#server/access/caller.ts";
import { isUnexpected } from "./unexpected.ts";

export const refusalStatus: Readonly<Record<RefusalCode, number>> = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
};

export interface ErrorBody {
  readonly error: {
    readonly code: RefusalCode | "unauthenticated" | "unexpected";
    readonly message: string;
    readonly issues?: readonly Issue[];
    readonly id?: string;
  };
}

/** Status and body for anything that a door throws. What is not a refusal says nothing about its inside. */
export function refusalAnswer(thrown: unknown): { status: number; body: ErrorBody } {
  if (isRefusal(thrown)) {
    const { code, message, issues } = thrown;
    const status = isTooLarge(thrown) ? 413 : refusalStatus[code];
    return { status, body: { error: { code, message, ...(issues.length > 0 ? { issues } : {}) } } };
  }
  if (isUnauthenticated(thrown)) {
    return { status: 401, body: { error: { code: "unauthenticated", message: thrown.message } } };
  }
  const known = isUnexpected(thrown)
    ? { message: thrown.message, id: thrown.id }
    : { message: "Something went wrong." };
  return { status: 500, body: { error: { code: "unexpected", ...known } } };
}

function isTooLarge(refusal: Error): boolean {
  return "tooLarge" in refusal && refusal.tooLarge === true;
}

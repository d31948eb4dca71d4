/** An expected failure: one of six codes and a sentence that a person can act on. */
export type RefusalCode = "invalid" | "unknown" | "forbidden" | "conflict" | "limit" | "unavailable";

export interface Issue {
  readonly path: string;
  readonly message: string;
}

export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly issues: readonly Issue[] = [],
  ) {
    super(message);
  }
}

/** True for a refusal, also one thrown by another copy of this module (two bundles share one process). */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && thrown.name === "Refusal";
}

/** An answer other than 200: status, code, sentence, headers. */
export class CollectorAnswer extends Error {
  override readonly name = "CollectorAnswer";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** What was read of a body that is refused as a whole; it goes to quarantine. */
    readonly body: Buffer | null = null,
  ) {
    super(message);
  }
}

/** The answer to a whole body that cannot be used: 400. */
export function refusedBody(code: string, message: string, body: Buffer): CollectorAnswer {
  return new CollectorAnswer(400, code, message, {}, body);
}

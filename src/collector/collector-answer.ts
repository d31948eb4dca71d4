/** An answer other than 200: status, code, sentence, headers. */
export class CollectorAnswer extends Error {
  override readonly name = "CollectorAnswer";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

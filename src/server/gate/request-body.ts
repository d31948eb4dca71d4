/** Reads a request's body within a limit, as text or JSON; what cannot be read is a refusal in words. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";

const limitBytes = 5_000_000;

class TooLarge extends Refusal {
  /** Tells 413 from 429; both are a `limit`. */
  readonly tooLarge = true;

  constructor() {
    super("limit", "The body is larger than 5 MB. Send it in parts.");
  }
}

/** At most 5,000,000 bytes; more is refused while it arrives. */
export async function bodyOf(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw new TooLarge();
  if (request.body === null) return Buffer.alloc(0);
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > limitBytes) {
      await reader.cancel();
      throw new TooLarge();
    }
    parts.push(next.value);
  }
  return Buffer.concat(parts);
}

/** The body as JSON; undefined when it is empty. */
export async function jsonOf(request: Request): Promise<unknown> {
  const bytes = await bodyOf(request);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (thrown) {
    const reason = thrown instanceof SyntaxError ? thrown.message : "it is not UTF-8, or nested too deeply";
    throw new Refusal("invalid", `The body is not JSON: ${reason}`.slice(0, 300));
  }
}

/** The body as a JSON object; empty when there is none. */
export async function objectOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const given = (await jsonOf(request)) ?? {};
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
  throw new Refusal("invalid", "The body must be a JSON object.");
}

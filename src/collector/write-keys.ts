/** Which source a write key belongs to, remembered for a few seconds. */
import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { boundedCache } from "#domain/base/bounded-cache.ts";
import type { Platform } from "#platform/slot.ts";
import { digestOf } from "#platform/vault/vault.ts";
import { readWriteKey, type WriteKeyHolder } from "#server/access/write-key.ts";
import { CollectorAnswer } from "./collector-answer.ts";

/** Also in use, a key is looked up again after this: it may have been rotated. */
const rememberedMs = 5_000;
/** Far longer than those that are made here. */
const longestKey = 200;
const unknownKey = () => new CollectorAnswer(401, "unknown_write_key", "The write key is missing or not known.");

/** The key of `Authorization: Basic base64(key:)`, or null without that header. */
function keyInHeader({ headers: { authorization } }: IncomingMessage): string | null {
  return authorization === undefined ? null : keysIn.get(authorization, () => keyIn(authorization));
}

const keysIn = boundedCache<string>(1_000);

function keyIn(header: string): string {
  const encoded = /^basic\s+([A-Za-z0-9+/_-]+=*)\s*$/i.exec(header)?.[1];
  if (encoded === undefined) throw unknownKey();
  return Buffer.from(encoded, "base64").toString("utf8").split(":", 1)[0] ?? "";
}

export type { WriteKeyHolder };

export interface WriteKeys {
  /** The source, or a 401; a header and a body that name different keys are refused. `ofHeader`: what the header alone said. */
  sourceOf(request: IncomingMessage, inBody: unknown, ofHeader: WriteKeyHolder | null): Promise<WriteKeyHolder>;
  /** The same before the body is read, where the header alone decides; null without the header. */
  sourceOfHeader(request: IncomingMessage): Promise<WriteKeyHolder | null>;
}

export function openWriteKeys(platform: Platform): WriteKeys {
  const known = new LRUCache<string, { ref: WriteKeyHolder | null }>({
    max: 5_000,
    ttl: rememberedMs,
    ttlResolution: 0,
    perf: { now: () => platform.now() },
  });
  const read = async (key: string) => {
    const found = { ref: await readWriteKey(platform.record, digestOf(key)) };
    known.set(key, found);
    return found;
  };
  const find = async (key: string): Promise<WriteKeyHolder> => {
    // Strangers' texts would fill the memory.
    if (key.length > longestKey) throw unknownKey();
    const cached = known.get(key) ?? (await read(key));
    if (cached.ref === null || (cached.ref.expiresAt !== null && cached.ref.expiresAt <= platform.now()))
      throw unknownKey();
    return cached.ref;
  };
  const sourceOfHeader = async (request: IncomingMessage) => {
    const key = keyInHeader(request);
    return key === null ? null : find(key);
  };
  return {
    sourceOfHeader,
    sourceOf: async (request, inBody, ofHeader) => {
      if (ofHeader !== null && typeof inBody !== "string") return ofHeader;
      const header = keyInHeader(request);
      const key = header ?? (typeof inBody === "string" ? inBody : null);
      if (key === null || (header !== null && typeof inBody === "string" && inBody !== header)) throw unknownKey();
      return find(key);
    },
  };
}

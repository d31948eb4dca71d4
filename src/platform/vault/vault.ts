/** Secrets of the installation: its master key, digests of tokens, and sealing under a key per person. */
import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LRUCache } from "lru-cache";

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce ‖ tag ‖ ciphertext. */
function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

export interface Vault {
  /** Signs sessions. */
  readonly sessionSecret: string;
  /** A new random key for a person, and the same wrapped by the master key for the record. */
  newKey(): { key: Buffer; wrapped: Buffer };
  unwrap(wrapped: Uint8Array): Buffer;
  seal(key: Buffer, plain: string): Buffer;
  unseal(key: Buffer, sealed: Uint8Array): string;
  /** Sealed under the installation's own key: quarantined bodies, whose person is not known. */
  sealOwn(plain: string): Buffer;
  unsealOwn(sealed: Uint8Array): string;
  /** The pseudonymous key of an id: 63 bits of HMAC-SHA256, decimal, never "0". Not reversible without the master key. */
  pseudonym(workspaceId: number, id: string): string;
}

/** `secret` is WARROOM_SECRET or the one kept in the data directory; all keys are derived from it (HKDF-SHA256). */
export function openVault(secret: string): Vault {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "war-room", purpose, 32));
  const master = derive("person keys");
  const own = derive("quarantine");
  const naming = derive("pseudonyms");
  // Who sends one event sends several.
  const pseudonyms = new LRUCache<string, string>({ max: 20_000 });
  return {
    sessionSecret: derive("sessions").toString("base64url"),
    newKey: () => {
      const key = randomBytes(32);
      return { key, wrapped: seal(master, key) };
    },
    unwrap: (wrapped) => unseal(master, wrapped),
    seal: (key, plain) => seal(key, Buffer.from(plain, "utf8")),
    unseal: (key, sealed) => unseal(key, sealed).toString("utf8"),
    sealOwn: (plain) => seal(own, Buffer.from(plain, "utf8")),
    unsealOwn: (sealed) => unseal(own, sealed).toString("utf8"),
    pseudonym: (workspaceId, id) => {
      const name = `${workspaceId}\u0000${id}`;
      const known = pseudonyms.get(name);
      if (known !== undefined) return known;
      const digest = createHmac("sha256", naming).update(name).digest();
      const made = String((digest.readBigUInt64BE(0) >> 1n) | 1n);
      pseudonyms.set(name, made);
      return made;
    },
  };
}

/** The secret of this data directory, made at first start and readable by its owner alone. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, "utf8").trim();
}

/** SHA-256 of a token or write key, hex: what the record keeps instead of it. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A new random token with a readable prefix, 192 bits. */
export function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(24).toString("base64url")}`;
}

/** A new random token of a share link, 256 bits: it alone keeps strangers out. */
export function newShareToken(): string {
  return `sh_${randomBytes(32).toString("base64url")}`;
}

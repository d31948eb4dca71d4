/** Passwords as scrypt in PHC string form; checking takes the same time whether or not the person exists. */
import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { normalPassword } from "#domain/access/password.ts";
import { Refusal } from "#domain/base/refusal.ts";

/** OWASP's figures for 32 MiB: N=2^15, r=8, p=3. */
const cost = { log2N: 15, r: 8, p: 3 } as const;
const keyBytes = 32;
/** Hashing at once: each takes 32 MiB and a core. */
const atOnce = 2;
const mostWaiting = 64;

interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return phcOf(cost, salt, key);
}

/** Compares in constant time; `hash` null (unknown person, or one without a password) costs the same and is false. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const parsed = hash === null ? null : parsePhc(hash);
  const expected = parsed ?? { cost, salt: Buffer.alloc(16), key: Buffer.alloc(keyBytes) };
  const key = await derive(password, expected.salt, expected.cost);
  return timingSafeEqual(key, expected.key) && parsed !== null;
}

function phcOf({ log2N, r, p }: Cost, salt: Buffer, key: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$scrypt$ln=${log2N},r=${r},p=${p}$${text(salt)}$${text(key)}`;
}

function parsePhc(hash: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const [, log2N, r, p, salt = "", key = ""] =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/.exec(hash) ?? [];
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== keyBytes) return null;
  const stored = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  return { cost: stored, salt: Buffer.from(salt, "base64"), key: bytes };
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  await turn();
  try {
    return await new Promise((resolve, reject) => {
      const options = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
      scrypt(normalPassword(password), salt, keyBytes, options, (failure, key) =>
        failure === null ? resolve(key) : reject(failure),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Waits for one of the places; a place is handed on, not freed, while somebody waits. */
async function turn(): Promise<void> {
  if (running < atOnce) {
    running += 1;
    return;
  }
  if (waiting.length >= mostWaiting) throw new Refusal("limit", "Too many sign-ins at once. Try again in a moment.");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** What a password must be: long, and not the first thing that someone would try. No composition rules. */
import { z } from "zod";

export const shortestPassword = 12;
export const longestPassword = 256;
const fewestCharacters = 5;

/** One spelling of the same characters, so that two keyboards type the same password. */
export function normalPassword(typed: string): string {
  return typed.normalize("NFC");
}

export const Password = z
  .string()
  .transform(normalPassword)
  .refine((text) => [...text].length >= shortestPassword, `at least ${shortestPassword} characters`)
  .refine((text) => [...text].length <= longestPassword, `at most ${longestPassword} characters`)
  .refine((text) => new Set(text).size >= fewestCharacters, "more than a few characters repeated")
  .refine((text) => !isRun(text), "not a row of the keyboard or the alphabet");

const rows = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiopasdfghjklzxcvbnm", "passwordpassword"];

function isRun(text: string): boolean {
  const plain = text.toLowerCase();
  return rows.some((row) => row.repeat(8).includes(plain) || [...row].reverse().join("").repeat(8).includes(plain));
}

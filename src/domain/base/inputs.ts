/** What comes in, as far as many rooms take it alike. */
import { z } from "zod";

/** The number of a row in the record. */
export const IdInput = z.coerce.number().int().positive().max(2_147_483_647);

/** For schemas that refine with the two below. */
export const noControls = "must not hold control characters";

/** True for a line: no control characters, no half of a pair. */
export const isStorableLine = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

/** The same over several lines: line breaks and tabs are text. */
export const isStorable = (text: string): boolean => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text);

/** What people call something that they keep: alike where it only looks alike. */
export const NameInput = z
  .string()
  .transform((name) => name.trim().replace(/\s+/g, " ").normalize("NFC"))
  .pipe(
    z
      .string()
      .min(1, "must not be empty")
      .max(80, "must have at most 80 characters")
      .refine(isStorableLine, noControls),
  );

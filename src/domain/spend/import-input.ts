/** What comes with an uploaded file: how to read it, and where its spend belongs. */
import { z } from "zod";
import { isStorableLine, noControls } from "#domain/base/inputs.ts";
import { isCurrency } from "#domain/base/money.ts";
import { presetIds } from "./import/preset.ts";

const name = z.string().trim().min(1).max(100).refine(isStorableLine, noControls);

export const SpendImportInput = z.object({
  file: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, "The file is empty."),
  preset: z.enum(["auto", ...presetIds]).default("auto"),
  channel: name.optional(),
  /** By default the preset's name. */
  source: name.optional(),
  currency: z.string().trim().toUpperCase().refine(isCurrency, "must be an ISO 4217 currency, such as CNY").optional(),
  decimal: z.enum(["point", "comma"]).optional(),
  dateOrder: z.enum(["dmy", "mdy"]).optional(),
  dryRun: z.enum(["0", "1"]).default("0"),
});
export type SpendImportInput = z.infer<typeof SpendImportInput>;

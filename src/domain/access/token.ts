/** What making an API token asks for. */
import { z } from "zod";
import { scopes } from "./permissions.ts";

export const TokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .transform((asked) => scopes.filter((scope) => asked.includes(scope))),
});
export type TokenInput = z.infer<typeof TokenInput>;

export const TokenRef = z.object({ tokenId: z.coerce.number().int().positive() });
export const SourceRef = z.object({ source: z.string().min(1).max(120).default("default") });

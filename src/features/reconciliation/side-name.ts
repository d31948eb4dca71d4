/** What a side of the comparison is called, as the address asks for it. */
import { SideAsked } from "#domain/reconciliation/reconcile-question.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";

/** null where nothing is chosen; a figure without a name is its number. */
export function sideName(
  side: string | null,
  definitions: readonly Pick<StoredDefinition, "id" | "name" | "version">[],
): { readonly name: string; readonly version: number | null; readonly figure: number | null } | null {
  const asked = side === null ? undefined : SideAsked.safeParse(side).data;
  if (asked === undefined) return null;
  if ("id" in asked) {
    const found = definitions.find(({ id }) => id === asked.id);
    return { name: found?.name ?? `#${asked.id}`, version: asked.version ?? found?.version ?? null, figure: null };
  }
  return { name: asked.name, version: null, figure: "figure" in asked ? asked.figure : null };
}

/** A definition in one of its editions, as its page writes it. */
export const editionText = ({ name, version }: Pick<StoredDefinition, "name" | "version">): string =>
  `${name} · v${version}`;

/** The stored definition behind a side; null for one that is not kept, or a figure. */
export function definitionOfSide<One extends { readonly id: number }>(
  side: string | null,
  definitions: readonly One[],
): One | null {
  const asked = side === null ? undefined : SideAsked.safeParse(side).data;
  if (asked === undefined || !("id" in asked)) return null;
  return definitions.find(({ id }) => id === asked.id) ?? null;
}

/** Landing pages that a rule looks at, by their full address. */
import type { RuleDefinition } from "./rule.ts";

export const mostPages = 50;

/** What a page's alerts and tasks are about: its path, as in every report; null for what is no address. */
export function pathOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.pathname : null;
}

/** A sentence that says why these pages cannot be watched; null where they can, or none are. */
export function checkPages({ watch }: RuleDefinition): string | null {
  if (watch.kind !== "page") return null;
  const paths = watch.only.map(pathOf);
  if (paths.length === 0 || paths.some((path) => path === null))
    return "Name each page by its full address, such as https://shop.example/landing.";
  if (new Set(paths).size < paths.length) return "Two of the pages have the same path.";
  return paths.length > mostPages ? `A rule watches ${mostPages} pages at most.` : null;
}

/** Gone, or broken; a page that asks for a sign-in or for patience is there. */
export const isPageDown = (status: number): boolean => status === 404 || status === 410 || status >= 500;

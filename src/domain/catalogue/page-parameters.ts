/** The parameters of a page's address, read without ever failing on a broken one. */
import { boundedCache } from "#domain/base/bounded-cache.ts";
import { cleanText } from "./clean-text.ts";

/**
 * Parameter name in lower case → cleaned value; the first non-empty value of a name counts. Reads the query, then the query inside
 * the fragment, where single-page applications keep their route (`#/lp?utm_source=x`).
 */
export function pageParameters(url: string | null | undefined, search: string | null | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (!search && !/[?#]/.test(url ?? "")) return found;
  const [page = "", ...fragments] = (url ?? "").split("#");
  const fragment = fragments.join("#");
  collect(afterMark(page), found);
  collect((search ?? "").replace(/^\?/, ""), found);
  collect(fragment.includes("?") ? afterMark(fragment) : fragment, found);
  return found;
}

function afterMark(text: string): string {
  const mark = text.indexOf("?");
  return mark < 0 ? "" : text.slice(mark + 1);
}

function collect(query: string, found: Map<string, string>): void {
  if (query === "") return;
  for (const [name, value] of queries.get(query, () => pairsOf(query))) {
    if (!found.has(name)) found.set(name, value);
  }
}

/** Links are followed again and again. */
const queries = boundedCache<readonly (readonly [name: string, value: string])[]>(5_000);

function pairsOf(query: string): [string, string][] {
  return query.split("&").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    if (at <= 0) return [];
    // Mail programs write `&amp;` into links.
    const name = decoded(pair.slice(0, at)).replace(/^amp;/i, "").toLowerCase();
    const value = cleanText(decoded(pair.slice(at + 1)));
    return value === undefined ? [] : [[name, value]];
  });
}

/** Percent-decoding; text that is not UTF-8 (old GBK links) stays as it was written. */
function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

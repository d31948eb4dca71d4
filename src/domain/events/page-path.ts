/** The path of a page: what its address says without host, query and fragment. */
import { boundedCache } from "#domain/base/bounded-cache.ts";

const longest = 200;
const unkeepable = /[\p{Cc}\p{Cs}]/gu;

/**
 * `https://shop.test/LP/?a=1#b` → `/LP`; at most 200 characters, percent-decoded where that is UTF-8, no closing slash except for the
 * root. Also takes a bare path, and a mini program's `pages/index/index`. Null when there is no page in it. Never throws.
 */
export function pagePath(address: string | null | undefined): string | null {
  return address ? paths.get(address, () => pathIn(address.slice(0, longest * 20).trim())) : null;
}

/** Pages come again and again. */
const paths = boundedCache<string | null>(5_000);

function pathIn(text: string): string | null {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0] ?? "";
  const rest = text.slice(scheme.length);
  if (scheme !== "" && (!rest.startsWith("//") || /^(file|javascript|data):$/i.test(scheme))) return null;
  const authority = scheme === "" ? "" : (/^\/\/[^/?#]*/.exec(rest)?.[0] ?? "");
  if (scheme !== "" && authority === "//") return null;
  const path = rest.slice(authority.length).split(/[?#]/, 1)[0] ?? "";
  if (path === "") return authority === "" ? null : "/";
  const kept = `/${decoded(path)}`
    .replace(unkeepable, "")
    .replace(/\/{2,}/g, "/")
    .slice(0, longest);
  return withoutClosingSlash(kept.replace(unkeepable, "").trim());
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function withoutClosingSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

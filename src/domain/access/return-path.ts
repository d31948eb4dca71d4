/** Where sign-in leads afterwards: a path of this site, whatever was asked for. */

/** The path as it is when it stays on this site; `/` for anything else (`//evil`, `https:evil`, `/\evil`, …). */
export function returnPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || !/^\/(?![/\\])/.test(asked)) return "/";
  const home = "https://home.invalid";
  if (!URL.canParse(asked, home)) return "/";
  const url = new URL(asked, home);
  return url.origin === home && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : "/";
}

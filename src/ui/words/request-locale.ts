/** The language of the current request. */
import "server-only";
import { cookies, headers } from "next/headers";
import type { Locale } from "#domain/base/locale.ts";
import { chooseLocale, localeCookie } from "./choose-locale.ts";

export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
}

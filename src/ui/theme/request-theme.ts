/** The theme of the current request. */
import "server-only";
import { cookies } from "next/headers";
import { readTheme, type Theme, themeCookie } from "./theme.ts";

export async function requestTheme(): Promise<Theme> {
  return readTheme((await cookies()).get(themeCookie)?.value);
}

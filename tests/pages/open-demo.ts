/** Before all page tests: a small demo world, opened once and closed after the last of them. */
import { existsSync } from "node:fs";
import { adminToken } from "./admin-token.ts";
import { startWarRoom } from "./start-war-room.ts";

export default async function openDemo(): Promise<() => Promise<void>> {
  if (!existsSync("dist/main.js") || !existsSync(".next/BUILD_ID"))
    throw new Error("The page tests need a build: npm run build");
  const demo = await startWarRoom({
    args: ["--demo", "--events", "30000"],
    env: { WARROOM_ADMIN_TOKEN: adminToken },
    ready: /War Room demo: (\S+)/,
    patienceMs: 420_000,
  });
  process.env.WARROOM_PAGES_URL = demo.url;
  return demo.stop;
}

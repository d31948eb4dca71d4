// Next serves pages and /api; the collector answers before it (src/main.ts).
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  // forbidden(): a page that is not for the reader's role answers 403, in words.
  experimental: { authInterrupts: true },
  // Browsers ask for it wherever a page names no icon: in feeds, files, refusals.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  serverExternalPackages: [
    "@clickhouse/client",
    "@electric-sql/pglite",
    "@prisma/adapter-pg",
    "chdb",
    "nodemailer",
    "pg",
    "pglite-prisma-adapter",
    "pino",
    "prom-client",
  ],
};

export default config;

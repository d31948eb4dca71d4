// Next serves pages and /api; the collector answers before it (src/main.ts).
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
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

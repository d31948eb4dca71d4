/** Structured logs, one JSON object per line; secrets and personal data never enter. */
import "server-only";
import { type Logger, pino } from "pino";

export type { Logger };

const secret = ["authorization", "cookie", "password", "token", "writeKey", "email", "phone", "address", "ip"];

export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[removed]" },
    formatters: { level: (label) => ({ level: label }) },
  });
}

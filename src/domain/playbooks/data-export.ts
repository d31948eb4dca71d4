/** An export of everything that people did: what is asked for, how far it is, and how an event is written. */
import { z } from "zod";
import { type Cell, csvText } from "#domain/base/csv.ts";
import { numbered } from "./playbook.ts";

export const exportFormats = ["ndjson", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStates = ["queued", "running", "done", "cancelled", "failed", "expired"] as const;
export type ExportState = (typeof exportStates)[number];

/** Under way at once in a workspace. */
export const mostUnfinished = 3;
/** The file is kept so long. */
export const exportKeptMs = 3 * 86_400_000;

export const ExportInput = z.object({
  format: z.enum(exportFormats).default("ndjson"),
  /** Opens the sealed personal fields, for those who may. */
  personal: z.boolean().default(false),
  /** The step of a run that it is for. */
  for: z
    .object({ runId: numbered, step: z.int().min(1).max(30) })
    .nullable()
    .default(null),
});
export type ExportInput = z.output<typeof ExportInput>;

export const ExportRef = z.object({ exportId: numbered });

/** As the doors answer it. */
export interface DataExport {
  readonly id: number;
  readonly format: ExportFormat;
  readonly personal: boolean;
  readonly state: ExportState;
  readonly runId: number | null;
  readonly step: number | null;
  /** Events; the total is known once it runs. */
  readonly written: number;
  readonly total: number;
  readonly bytes: number;
  readonly requestedBy: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
  readonly error: string | null;
}

export const isUnfinished = ({ state }: Pick<DataExport, "state">) => state === "queued" || state === "running";

/** One event, in the order of the file's columns. Keys of people have 63 bits and are text. */
export interface ExportedEvent {
  readonly id: string;
  readonly messageId: string;
  readonly source: string;
  readonly kind: string;
  readonly event: string;
  /** ISO instants. */
  readonly occurredAt: string;
  readonly receivedAt: string;
  /** Whom it counts for, after identities were merged. */
  readonly person: string;
  readonly identity: string;
  readonly isUser: boolean;
  readonly anonymous: string | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly touch: unknown;
  readonly orderId: string | null;
  /** Major units of `currency`. */
  readonly revenue: number | null;
  readonly currency: string | null;
  readonly isBot: boolean;
  readonly flags: readonly string[];
  readonly properties: unknown;
  readonly context: unknown;
  /** Path → value, where they may be opened; `sealed` says that there are some that stay closed. */
  readonly personal: unknown;
  readonly sealed: boolean;
}

const columns = [
  ...(["id", "messageId", "source", "kind", "event", "occurredAt", "receivedAt", "person", "identity"] as const),
  ...(["isUser", "anonymous", "page", "device", "country", "touch", "orderId", "revenue", "currency"] as const),
  ...(["isBot", "flags", "properties", "context", "personal", "sealed"] as const),
] satisfies readonly (keyof ExportedEvent)[];

export const headOf = (format: ExportFormat): string => (format === "csv" ? csvText([[...columns]]) : "");

export function linesOf(events: readonly ExportedEvent[], format: ExportFormat): string {
  if (format === "ndjson") return events.map((event) => `${JSON.stringify(event)}\n`).join("");
  return csvText(events.map((event) => columns.map((column) => cellOf(event[column]))));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value);
}

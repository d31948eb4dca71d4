/** One operation of the HTTP API, described once: for the OpenAPI document, the page of it, and the test. */
import { z } from "zod";
import type { Permission } from "#domain/access/permissions.ts";

export const tags = [
  "Collector",
  "Workspaces",
  "Members",
  "Keys",
  "Catalogue",
  "Spend",
  "Budgets",
  "Reports",
  "Dictionary",
  "People",
  "Views",
  "Audiences",
  "Experiments",
  "Rules",
  "Alerts",
  "Breaker",
  "Notifications",
  "Playbooks",
  "Tasks",
  "Reconciliation",
  "Goals",
  "Alignment",
  "Governance",
  "Shares",
  "Digests",
] as const;
export type Tag = (typeof tags)[number];

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: boolean;
  readonly schema: z.ZodType;
  readonly says: string;
  readonly example?: unknown;
}

export interface Operation {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  /** Unique; the anchor on the page. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly says?: string;
  /** The permission that opens it; the collector is opened by a write key. */
  readonly needs: Permission | "write-key";
  readonly parameters?: readonly Parameter[];
  readonly body?: {
    readonly schema: z.ZodType;
    readonly example: unknown;
    readonly type?: "application/json" | "text/csv";
  };
  /** Without a schema, the answer has no body. */
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly schema?: z.ZodType;
    readonly example?: unknown;
    /** Also as CSV, by `format=csv`. */
    readonly csv?: true;
  };
  /** Refusals of its own, besides those that every operation has. */
  readonly refuses?: readonly (404 | 409 | 413 | 415 | 422 | 429 | 503)[];
}

export const count = z.int().min(0);
export const instant = z.iso.datetime({ offset: true });
/** What an upsert answers. */
export const Saved = z.object({ inserted: count, updated: count, unchanged: count });
export const savedExample = { inserted: 1, updated: 0, unchanged: 0 };
export const csvFormat: Parameter = {
  name: "format",
  in: "query",
  schema: z.enum(["json", "csv"]).default("json"),
  says: "CSV is safe to open in a spreadsheet: no cell begins a formula.",
};

/** Of reports: besides the answer, where it comes from. */
const trace =
  "`trace` answers where the figures come from instead: the question as understood, the definitions and sources, and each statement as it was sent; it is never taken from what is kept.";
export const reportFormat: Parameter = {
  ...csvFormat,
  schema: z.enum(["json", "csv", "trace"]).default("json"),
  says: `${csvFormat.says} ${trace}`,
};
export const traceFormat: Parameter = { ...csvFormat, schema: z.enum(["json", "trace"]).default("json"), says: trace };

/** What `format=trace` answers. */
export const Trace = z.object({
  question: z.record(z.string(), z.unknown()),
  meta: z.object({
    definitions: z.array(z.object({ id: z.string(), version: count })),
    freshness: z.array(z.unknown()),
  }),
  statements: z.array(
    z.object({
      ...{ store: z.enum(["columns", "record"]), text: z.string(), rows: count, elapsedMs: z.number() },
      params: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
    }),
  ),
});

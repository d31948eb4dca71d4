/** The API of exports: everything that people did, as a file. */
import { z } from "zod";
import { ExportInput, ExportRef, exportFormats, exportStates } from "#domain/playbooks/data-export.ts";
import { count, instant, type Operation } from "./operation.ts";

const DataExport = z.object({
  id: z.int(),
  format: z.enum(exportFormats),
  personal: z.boolean(),
  state: z.enum(exportStates),
  runId: z.int().nullable(),
  step: z.int().nullable(),
  written: count,
  total: count,
  bytes: count,
  requestedBy: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  error: z.string().nullable(),
});
const One = z.object({ export: DataExport });
const example = {
  ...{ id: 9, format: "ndjson", personal: false, state: "running", runId: 5, step: 1, written: 84_000, total: 300_000 },
  ...{ bytes: 9_120_400, requestedBy: "Ye Zhiqiu", createdAt: "2026-11-29T10:02:00.000Z" },
  ...{ finishedAt: null, expiresAt: null, error: null },
};
const inPath = {
  name: "exportId",
  in: "path",
  required: true,
  schema: ExportRef.shape.exportId,
  says: "The export.",
  example: 9,
} as const;
const shared = { tag: "Playbooks" } as const;

export const exportOperations: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/exports",
    id: "listExports",
    summary: "Exports of all events, newest first",
    needs: "exports:write",
    answer: { status: 200, schema: z.object({ exports: z.array(DataExport) }), example: { exports: [example] } },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/exports",
    id: "requestExport",
    summary: "Export all events of the workspace",
    says: "Every event that is stored by then, once, as NDJSON or CSV in gzip; three at a time in a workspace. People are pseudonymous keys; `personal` opens their sealed fields and needs `exports:personal`.",
    needs: "exports:write",
    body: { schema: ExportInput, example: { format: "ndjson" } },
    answer: { status: 201, schema: One, example: { export: example } },
    refuses: [409, 429],
  },
  {
    ...shared,
    method: "get",
    path: "/api/v1/exports/{exportId}",
    id: "getExport",
    summary: "How far an export is",
    needs: "playbooks:read",
    parameters: [inPath],
    answer: { status: 200, schema: One, example: { export: example } },
    refuses: [404],
  },
  {
    ...shared,
    method: "delete",
    path: "/api/v1/exports/{exportId}",
    id: "cancelExport",
    summary: "Cancel an export",
    needs: "exports:write",
    parameters: [inPath],
    answer: { status: 200, schema: One, example: { export: { ...example, state: "cancelled" } } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "get",
    path: "/api/v1/exports/{exportId}/file",
    id: "downloadExport",
    summary: "The file itself",
    says: "`application/gzip`, kept for three days; every download is in the audit log.",
    needs: "exports:write",
    parameters: [inPath],
    answer: { status: 200 },
    refuses: [404, 409],
  },
];

/** The API of playbooks and their runs. */
import { z } from "zod";
import {
  PlaybookChange,
  PlaybookInput,
  PlaybookRef,
  PlaybookStep,
  playbookSeverities,
} from "#domain/playbooks/playbook.ts";
import { RunInput, RunRef, RunSteps, StepChange } from "#domain/playbooks/run.ts";
import { count, instant, type Operation } from "./operation.ts";

const Playbook = z.object({
  id: z.int(),
  template: z.string().nullable(),
  name: z.string(),
  severity: z.enum(playbookSeverities),
  purpose: z.string(),
  steps: z.array(PlaybookStep),
  updatedAt: instant,
  runs: count,
});
const Run = z.object({
  id: z.int(),
  playbookId: z.int(),
  name: z.string(),
  severity: z.enum(playbookSeverities),
  alertId: z.int().nullable(),
  steps: RunSteps,
  startedBy: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
});
const Rights = z.object({
  mayWrite: z.boolean(),
  mayRun: z.boolean(),
  mayExport: z.boolean(),
  mayOpenPersonal: z.boolean(),
  asOf: instant,
});
const rights = {
  ...{ mayWrite: true, mayRun: true, mayExport: true, mayOpenPersonal: false },
  asOf: "2026-11-29T10:05:00.000Z",
};
const OnePlaybook = z.object({ playbook: Playbook });
const OneRun = z.object({ run: Run });

const step = { text: "Export all user behaviour data", team: "data", minutes: 2880, deed: "export_data", waits: false };
const input = { name: "A source is gone", severity: "red", purpose: "Keep what we know.", steps: [step] };
const playbook = { id: 3, template: null, ...input, updatedAt: "2026-11-29T10:00:00.000Z", runs: 1 };
const startedMs = Date.parse("2026-11-29T10:00:00Z");
const run = {
  ...{ id: 5, playbookId: 3, name: input.name, severity: "red", alertId: null },
  steps: [
    {
      ...step,
      ...{ ownerId: null, dueMs: startedMs + 2880 * 60_000, state: "open", closedMs: null, closedBy: null },
      ...{ result: "", exportId: 9 },
    },
  ],
  ...{ startedBy: "Su Qing", startedAt: "2026-11-29T10:00:00.000Z", endedAt: null },
};
const shared = { tag: "Playbooks" } as const;
const playbookInPath = {
  name: "playbookId",
  in: "path",
  required: true,
  schema: PlaybookRef.shape.playbookId,
  says: "The playbook.",
  example: 3,
} as const;
const runInPath = {
  name: "runId",
  in: "path",
  required: true,
  schema: RunRef.shape.runId,
  says: "The run.",
  example: 5,
} as const;

export const playbookOperations: readonly Operation[] = [
  {
    ...shared,
    method: "get",
    path: "/api/v1/playbooks",
    id: "listPlaybooks",
    summary: "Playbooks, how many are ready for each severity, and the latest runs",
    needs: "playbooks:read",
    answer: {
      status: 200,
      schema: Rights.extend({
        playbooks: z.array(Playbook),
        ready: z.object({ red: count, yellow: count, blue: count }),
        runs: z.array(Run),
      }),
      example: { playbooks: [playbook], ready: { red: 1, yellow: 0, blue: 0 }, runs: [run], ...rights },
    },
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/playbooks",
    id: "savePlaybook",
    summary: "Write a playbook",
    says: "`minutes` is by when after the start a step must be done; a step that `waits` comes after all above it. `deed` is what the step does by itself: `export_data`, `pause_channel` or `file_task`.",
    needs: "playbooks:write",
    body: { schema: PlaybookInput, example: input },
    answer: { status: 201, schema: OnePlaybook, example: { playbook } },
    refuses: [429],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/playbooks/templates",
    id: "adoptTemplates",
    summary: "Take templates over as playbooks",
    says: "Without `templates` all that are not there yet: at least three for each severity.",
    needs: "playbooks:write",
    body: {
      schema: z.object({
        templates: z.array(z.string()).nullable().optional(),
        locale: z.enum(["en", "zh-CN"]).optional(),
      }),
      example: { templates: ["pr_crisis"], locale: "en" },
    },
    answer: { status: 201, schema: z.object({ playbooks: z.array(Playbook) }), example: { playbooks: [playbook] } },
    refuses: [429],
  },
  {
    ...shared,
    method: "get",
    path: "/api/v1/playbooks/{playbookId}",
    id: "getPlaybook",
    summary: "One playbook",
    needs: "playbooks:read",
    parameters: [playbookInPath],
    answer: { status: 200, schema: Rights.extend({ playbook: Playbook }), example: { playbook, ...rights } },
    refuses: [404],
  },
  {
    ...shared,
    method: "patch",
    path: "/api/v1/playbooks/{playbookId}",
    id: "changePlaybook",
    summary: "Write a playbook anew",
    says: "Runs that are under way keep the steps that they began with.",
    needs: "playbooks:write",
    parameters: [playbookInPath],
    body: { schema: PlaybookChange.omit({ playbookId: true }), example: input },
    answer: { status: 200, schema: OnePlaybook, example: { playbook } },
    refuses: [404],
  },
  {
    ...shared,
    method: "delete",
    path: "/api/v1/playbooks/{playbookId}",
    id: "removePlaybook",
    summary: "Delete a playbook",
    needs: "playbooks:write",
    parameters: [playbookInPath],
    answer: { status: 200, schema: OnePlaybook, example: { playbook } },
    refuses: [404],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/playbooks/{playbookId}/restore",
    id: "restorePlaybook",
    summary: "Take the deletion of a playbook back",
    needs: "playbooks:write",
    parameters: [playbookInPath],
    answer: { status: 200, schema: OnePlaybook, example: { playbook } },
    refuses: [404],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/playbook-runs",
    id: "startRun",
    summary: "Start a playbook",
    says: "For an alert, its history says so and it counts as answered; the same playbook runs once for it at a time.",
    needs: "playbooks:run",
    body: { schema: RunInput, example: { playbookId: 1, alertId: null } },
    answer: { status: 201, schema: OneRun, example: { run } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "get",
    path: "/api/v1/playbook-runs/{runId}",
    id: "getRun",
    summary: "One run, with its clocks and exports",
    needs: "playbooks:read",
    parameters: [runInPath],
    answer: {
      status: 200,
      schema: Rights.extend({
        run: Run,
        owners: z.array(z.object({ id: z.int(), name: z.string(), role: z.string() })),
        exports: z.array(z.record(z.string(), z.unknown())),
      }),
      example: { run, owners: [{ id: 4, name: "Su Qing", role: "operations" }], exports: [], ...rights },
    },
    refuses: [404],
  },
  {
    ...shared,
    method: "patch",
    path: "/api/v1/playbook-runs/{runId}",
    id: "changeStep",
    summary: "Tick a step off, skip it, open it again, or give it an owner",
    needs: "playbooks:run",
    parameters: [runInPath],
    body: {
      schema: StepChange.omit({ runId: true }),
      example: { step: 1, state: "done", result: "1.2 million events" },
    },
    answer: { status: 200, schema: OneRun, example: { run } },
    refuses: [404, 409],
  },
  {
    ...shared,
    method: "post",
    path: "/api/v1/playbook-runs/{runId}/end",
    id: "endRun",
    summary: "End a run, whatever is still open in it",
    needs: "playbooks:run",
    parameters: [runInPath],
    answer: { status: 200, schema: OneRun, example: { run } },
    refuses: [404, 409],
  },
];

/** What may be changed about playbooks, their runs, and exports. */
import "server-only";
import { z } from "zod";
import { locales } from "#domain/base/locale.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { type DataExport, ExportInput, ExportRef } from "#domain/playbooks/data-export.ts";
import { type Playbook, PlaybookChange, PlaybookInput, PlaybookRef } from "#domain/playbooks/playbook.ts";
import { type PlaybookRun, RunInput, RunRef, StepChange } from "#domain/playbooks/run.ts";
import { action, callerMay } from "#server/gate/door.ts";
import { cancelExportOf, requestExportOf } from "./keep-exports.ts";
import {
  adoptTemplatesOf,
  changePlaybookOf,
  removePlaybookOf,
  restorePlaybookOf,
  storePlaybook,
} from "./keep-playbooks.ts";
import { changeStepOf, endRunOf, noteExport, readRunOf, startRunOf } from "./keep-runs.ts";

const noted = (name: string, { id, name: subject, severity }: Playbook) => ({
  action: `playbooks.${name}`,
  subject,
  detail: { playbookId: id, severity },
});
const notedRun = (name: string, { id, name: subject, alertId }: PlaybookRun, more: object = {}) => ({
  action: `playbooks.${name}`,
  subject,
  detail: { runId: id, alertId, ...more },
});
const notedExport = (name: string, { id, format, personal, runId }: DataExport) => ({
  action: `exports.${name}`,
  subject: format,
  detail: { exportId: id, personal, runId },
});

export const savePlaybook = action({
  needs: "playbooks:write",
  input: PlaybookInput,
  run: async (input, { workspace }) => ({ playbook: await storePlaybook(workspace.id, input) }),
  audit: (_input, { playbook }) => noted("save", playbook),
});

export const changePlaybook = action({
  needs: "playbooks:write",
  input: PlaybookChange,
  run: async ({ playbookId, ...input }, { workspace }) => ({
    playbook: await changePlaybookOf(workspace.id, playbookId, input),
  }),
  audit: (_input, { playbook }) => noted("save", playbook),
});

/** Without `templates`: all that are not there yet. */
export const adoptTemplates = action({
  needs: "playbooks:write",
  input: z.object({
    templates: z.array(z.string().max(60)).max(50).nullable().default(null),
    locale: z.enum(locales).default("en"),
  }),
  run: async ({ templates, locale }, { workspace }) => ({
    playbooks: await adoptTemplatesOf(workspace.id, templates, locale),
  }),
  audit: (_input, { playbooks }) =>
    playbooks.length === 0
      ? null
      : {
          action: "playbooks.adopt",
          subject: playbooks.map(({ name }) => name).join(", "),
          detail: { number: playbooks.length },
        },
});

export const removePlaybook = action({
  needs: "playbooks:write",
  input: PlaybookRef,
  run: async ({ playbookId }, { workspace }) => ({ playbook: await removePlaybookOf(workspace.id, playbookId) }),
  audit: (_input, { playbook }) => noted("remove", playbook),
});

export const restorePlaybook = action({
  needs: "playbooks:write",
  input: PlaybookRef,
  run: async ({ playbookId }, { workspace }) => ({ playbook: await restorePlaybookOf(workspace.id, playbookId) }),
  audit: (_input, { playbook }) => noted("restore", playbook),
});

/** With an alert, its history says so, and it counts as answered. */
export const startRun = action({
  needs: "playbooks:run",
  input: RunInput,
  run: async ({ playbookId, alertId }, { workspace, name }) => ({
    run: await startRunOf(workspace.id, playbookId, alertId, name),
  }),
  audit: (_input, { run }) => notedRun("start", run),
});

export const changeStep = action({
  needs: "playbooks:run",
  input: StepChange,
  run: async (change, { workspace, name }) => ({ run: await changeStepOf(workspace.id, change, name) }),
  audit: ({ step, state }, { run }) => notedRun("step", run, { step, state }),
});

export const endRun = action({
  needs: "playbooks:run",
  input: RunRef,
  run: async ({ runId }, { workspace }) => ({ run: await endRunOf(workspace.id, runId) }),
  audit: (_input, { run }) => notedRun("end", run),
});

/** Written behind the scenes; the answer says under which number to ask how far it is. */
export const requestExport = action({
  needs: "exports:write",
  input: ExportInput,
  run: async (input, caller) => {
    const { id } = caller.workspace;
    if (input.personal && !callerMay(caller, "exports:personal"))
      throw new Refusal("forbidden", "Opening personal fields needs the permission exports:personal.");
    const { for: step } = input;
    if (step !== null) {
      const { endedAt, steps } = await readRunOf(id, step.runId);
      if (endedAt !== null || steps[step.step - 1]?.deed !== "export_data")
        throw new Refusal("conflict", "This step does not export anything, or its run has ended.");
    }
    const requested = await requestExportOf(id, input, caller.name);
    if (step !== null) await noteExport(id, step.runId, step.step, requested.id);
    return { export: requested };
  },
  audit: (_input, { export: requested }) => notedExport("request", requested),
});

export const cancelExport = action({
  needs: "exports:write",
  input: ExportRef,
  run: async ({ exportId }, { workspace }) => ({ export: await cancelExportOf(workspace.id, exportId) }),
  audit: (_input, { export: cancelled }) => notedExport("cancel", cancelled),
});

/** What may be asked about playbooks, their runs, and exports. */
import "server-only";
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import { ExportRef } from "#domain/playbooks/data-export.ts";
import { PlaybookRef, readiness } from "#domain/playbooks/playbook.ts";
import { RunRef } from "#domain/playbooks/run.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { writeAudit } from "#server/gate/write-audit.ts";
import { findExportFile, readExportOf, readExportsOf } from "./keep-exports.ts";
import { readPlaybookOf, readPlaybooksOf } from "./keep-playbooks.ts";
import { readOwnersOf, readRunOf, readRunsOf } from "./keep-runs.ts";

const rights = (caller: Caller) => ({
  mayWrite: callerMay(caller, "playbooks:write"),
  mayRun: callerMay(caller, "playbooks:run"),
  mayExport: callerMay(caller, "exports:write"),
  mayOpenPersonal: callerMay(caller, "exports:personal"),
  asOf: new Date(platform().now()).toISOString(),
});

/** The library, how many are ready for each severity, and what is under way. */
export const listPlaybooks = query({
  needs: "playbooks:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const [playbooks, runs] = await Promise.all([
      readPlaybooksOf(caller.workspace.id),
      readRunsOf(caller.workspace.id),
    ]);
    return { playbooks, ready: readiness(playbooks), runs, ...rights(caller) };
  },
});

export const getPlaybook = query({
  needs: "playbooks:read",
  input: PlaybookRef,
  run: async ({ playbookId }, caller) => ({
    playbook: await readPlaybookOf(caller.workspace.id, playbookId),
    ...rights(caller),
  }),
});

/** One run with who can own its steps, and the exports that its steps have set going. */
export const getRun = query({
  needs: "playbooks:read",
  input: RunRef,
  run: async ({ runId }, caller) => {
    const { id } = caller.workspace;
    const [run, owners, exports] = await Promise.all([readRunOf(id, runId), readOwnersOf(id), readExportsOf(id)]);
    return { run, owners, exports: exports.filter((one) => one.runId === runId), ...rights(caller) };
  },
});

export const listExports = query({
  needs: "exports:write",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ exports: await readExportsOf(workspace.id) }),
});

/** How far it is: what a run's page asks again and again. */
export const getExport = query({
  needs: "playbooks:read",
  input: ExportRef,
  run: async ({ exportId }, { workspace }) => ({ export: await readExportOf(workspace.id, exportId) }),
});

/** Where the file lies, for the route that sends it; every download is written down. */
export const downloadExport = query({
  needs: "exports:write",
  input: ExportRef,
  run: async ({ exportId }, caller) => {
    const { id, slug } = caller.workspace;
    const file = await findExportFile(id, slug, exportId);
    if (file.export.personal && !callerMay(caller, "exports:personal"))
      throw new Refusal("forbidden", "This export holds personal fields: it needs the permission exports:personal.");
    await writeAudit(caller, id, {
      action: "exports.download",
      subject: file.name,
      detail: { exportId, bytes: file.bytes },
    });
    return file;
  },
});

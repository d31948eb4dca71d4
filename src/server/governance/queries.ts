/** What may be asked about risks and submissions. */
import "server-only";
import { z } from "zod";
import { localDate } from "#domain/base/local-time.ts";
import { SubmissionsQuestion } from "#domain/governance/submission.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { readPlaybooksOf } from "#server/playbooks/keep-playbooks.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";
import { readRisksOf } from "./keep-risks.ts";
import { readSubmissionsOf } from "./keep-submissions.ts";

const about = (caller: Caller) => ({
  me: caller.kind === "user" ? caller.id : null,
  mayWrite: callerMay(caller, "governance:write"),
  asOf: new Date(platform().now()).toISOString(),
});

/** The register, the worst first, with who can own a risk and the playbooks that can answer one. */
export const listRisks = query({
  needs: "governance:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { workspace } = caller;
    const [risks, people, playbooks] = await Promise.all([
      readRisksOf(workspace),
      readPeopleOf(platform().record, workspace.id),
      readPlaybooksOf(workspace.id),
    ]);
    return {
      risks,
      people,
      playbooks: playbooks.map(({ id, name }) => ({ id, name })),
      today: localDate(platform().now(), workspace.timezone),
      ...about(caller),
    };
  },
});

/** What waits for a decision first, then the latest. */
export const listSubmissions = query({
  needs: "governance:read",
  input: SubmissionsQuestion,
  run: async ({ state }, caller) => ({
    submissions: await readSubmissionsOf(caller.workspace.id, state ?? null),
    ...about(caller),
  }),
});

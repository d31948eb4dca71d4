/** What may be asked about experiments. */
import "server-only";
import { z } from "zod";
import { ExperimentRef, experimentStatuses } from "#domain/experiments/experiment.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { answerExperiment } from "./answer-experiment.ts";
import { readAllWithCounts, readExperimentRow, readExperimentRows, readWithCounts } from "./read-experiments.ts";

const about = (caller: Caller) => ({
  mayWrite: callerMay(caller, "experiments:write"),
  asOf: new Date(platform().now()).toISOString(),
});

/** With what their counts say so far: those that run first. */
export const listExperiments = query({
  needs: "experiments:read",
  input: z.object({ status: z.enum(experimentStatuses).optional() }),
  run: async ({ status }, caller) => {
    const { workspace } = caller;
    const here = platform();
    const known = await readExperimentRows(here.record, workspace.id);
    const chosen = known.filter((one) => status === undefined || one.status === status);
    const read = await readAllWithCounts(here, workspace, chosen);
    return { experiments: read.map((one) => answerExperiment(one, workspace.currency)), ...about(caller) };
  },
});

export const getExperiment = query({
  needs: "experiments:read",
  input: ExperimentRef,
  run: async ({ experimentId }, caller) => {
    const { workspace } = caller;
    const here = platform();
    const experiment = await readExperimentRow(here.record, workspace.id, experimentId);
    const read = await readWithCounts(here, workspace, experiment);
    return { ...answerExperiment(read, workspace.currency), ...about(caller) };
  },
});

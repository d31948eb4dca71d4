/** What may be changed about experiments. */
import "server-only";
import {
  type Experiment,
  ExperimentChange,
  ExperimentDecision,
  ExperimentInput,
  ExperimentRef,
  ExperimentStart,
  ExperimentStop,
} from "#domain/experiments/experiment.ts";
import { action } from "#server/gate/door.ts";
import {
  changeExperimentOf,
  decideExperimentOf,
  removeExperimentOf,
  startExperimentOf,
  stopExperimentOf,
  storeExperiment,
} from "./keep-experiments.ts";

const noted = (name: string, { id, name: subject, key }: Experiment, more: object = {}) => ({
  action: `experiments.${name}`,
  subject,
  detail: { experimentId: id, key, ...more },
});

export const createExperiment = action({
  needs: "experiments:write",
  input: ExperimentInput,
  run: async (input, { workspace, name }) => ({ experiment: await storeExperiment(workspace, input, name) }),
  audit: ({ arms, goalEvent }, { experiment }) => noted("create", experiment, { arms, goalEvent }),
});

/** A change to an older revision is refused (conflict) with who was faster. */
export const changeExperiment = action({
  needs: "experiments:write",
  input: ExperimentChange,
  run: (change, { workspace, name }) => changeExperimentOf(workspace, change, name),
  audit: (_change, { experiment, changed }) =>
    Object.keys(changed).length === 0 ? null : noted("change", experiment, { changed }),
});

export const startExperiment = action({
  needs: "experiments:write",
  input: ExperimentStart,
  run: async (start, { workspace, name }) => ({ experiment: await startExperimentOf(workspace, start, name) }),
  audit: (_start, { experiment }) => noted("start", experiment, { startedAt: experiment.startedAt }),
});

export const stopExperiment = action({
  needs: "experiments:write",
  input: ExperimentStop,
  run: async (stop, { workspace, name }) => ({ experiment: await stopExperimentOf(workspace, stop, name) }),
  audit: (_stop, { experiment }) => noted("stop", experiment, { endedAt: experiment.endedAt }),
});

export const decideExperiment = action({
  needs: "experiments:write",
  input: ExperimentDecision,
  run: async (wanted, { workspace, name }) => ({ experiment: await decideExperimentOf(workspace, wanted, name) }),
  audit: ({ chosenArm, decision }, { experiment }) => noted("decide", experiment, { chosenArm, decision }),
});

/** Only a draft can go. */
export const removeExperiment = action({
  needs: "experiments:write",
  input: ExperimentRef,
  run: async ({ experimentId }, { workspace }) => ({ experiment: await removeExperimentOf(workspace, experimentId) }),
  audit: (_input, { experiment }) => noted("remove", experiment),
});

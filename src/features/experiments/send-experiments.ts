/** Changes experiments over HTTP; a refusal becomes an error with its sentence. */
import type { Experiment, ExperimentInput } from "#domain/experiments/experiment.ts";
import { sendChange } from "#ui/report/send-change.ts";

interface OneExperiment {
  readonly experiment: Experiment;
}

type Known = Pick<Experiment, "id" | "revision">;

export const sendExperiment = (workspace: string, input: ExperimentInput) =>
  sendChange<OneExperiment>(workspace, "POST", "experiments", input);

export const sendExperimentChange = (workspace: string, { id, revision }: Known, change: Partial<ExperimentInput>) =>
  sendChange<OneExperiment>(workspace, "PATCH", `experiments/${id}`, { ...change, revision });

export const sendExperimentMove = (workspace: string, { id, revision }: Known, move: "start" | "stop") =>
  sendChange<OneExperiment>(workspace, "POST", `experiments/${id}/${move}`, { revision });

export const sendDecision = (
  workspace: string,
  { id, revision }: Known,
  decided: { readonly chosenArm: string | null; readonly decision: string },
) => sendChange<OneExperiment>(workspace, "POST", `experiments/${id}/decide`, { ...decided, revision });

export const sendExperimentRemoval = (workspace: string, id: number) =>
  sendChange<OneExperiment>(workspace, "DELETE", `experiments/${id}`);

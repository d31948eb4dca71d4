/** `/w/<workspace>/experiments/<experiment>`: one experiment with its arms, its plan and its decision. */
import { notFound } from "next/navigation";
import { ExperimentRef } from "#domain/experiments/experiment.ts";
import { ExperimentPage } from "#features/experiments/experiment-page.tsx";
import { TopBar } from "#features/frame/top-bar.tsx";
import { getExperiment } from "#server/experiments/queries.ts";
import { ask } from "#server/gate/page.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string; readonly experimentId: string }>;
}

export default async function Experiment({ params }: Props) {
  const { workspace, experimentId } = await params;
  if (!ExperimentRef.safeParse({ experimentId }).success) notFound();
  const facts = await ask(getExperiment, workspace, { experimentId });
  return (
    <>
      <TopBar title={facts.experiment.name} />
      <ExperimentPage workspace={workspace} {...facts} />
    </>
  );
}

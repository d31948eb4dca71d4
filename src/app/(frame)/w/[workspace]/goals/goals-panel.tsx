/** The joint targets below a board, as soon as they are read; the board does not wait for them. */
import { Suspense } from "react";
import { GoalsStrip } from "#features/goals/goals-strip.tsx";
import { ask } from "#server/gate/page.ts";
import { listGoals } from "#server/goals/queries.ts";

interface Props {
  readonly workspace: string;
}

export function GoalsPanel({ workspace }: Props) {
  return (
    <Suspense fallback={null}>
      <Strip workspace={workspace} />
    </Suspense>
  );
}

async function Strip({ workspace }: Props) {
  const { goals } = await ask(listGoals, workspace, {});
  return <GoalsStrip workspace={workspace} goals={goals} />;
}

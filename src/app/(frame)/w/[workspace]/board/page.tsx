/** `/w/<workspace>/board`: the hourly board; the URL is its state. */
import { GoalsPanel } from "#app/(frame)/w/[workspace]/goals/goals-panel.tsx";
import { BoardBar } from "./board-bar.tsx";
import { BoardFigures } from "./board-figures.tsx";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Board({ params, searchParams }: Props) {
  const [{ workspace }, given] = await Promise.all([params, searchParams]);
  return (
    <>
      <BoardBar workspace={workspace} />
      <BoardFigures workspace={workspace} given={given} />
      <GoalsPanel workspace={workspace} />
    </>
  );
}

/** The stages and the flows between them, from how many people were where in two periods. */
import {
  type Destination,
  destinations,
  type Flow,
  type Origin,
  origins,
  type Stage,
  type StageCount,
  stages,
} from "./lifecycle-question.ts";

/** "none": not active in that period; `seen`: active at any time before the earlier period. */
export interface StagePair {
  readonly before: Stage | "none";
  readonly present: Stage | "none";
  readonly seen: boolean;
  readonly people: number;
}

const originOf = ({ before, seen }: StagePair): Origin => (before === "none" ? (seen ? "away" : "new") : before);
const destinationOf = ({ present }: StagePair): Destination => (present === "none" ? "gone" : present);

/** Every flow with people in it, in the order of the stages. People who were active in neither period are in none. */
export function stageFlows(pairs: readonly StagePair[]): { stages: StageCount[]; flows: Flow[] } {
  const moved = pairs.filter(({ before, present }) => before !== "none" || present !== "none");
  const sum = (chosen: readonly StagePair[]) => chosen.reduce((total, { people }) => total + people, 0);
  const flows = origins.flatMap((from) =>
    destinations.map((to) => ({
      from,
      to,
      people: sum(moved.filter((pair) => originOf(pair) === from && destinationOf(pair) === to)),
    })),
  );
  return {
    stages: stages.map((id) => ({
      id,
      people: sum(moved.filter(({ present }) => present === id)),
      before: sum(moved.filter(({ before }) => before === id)),
    })),
    flows: flows.filter(({ people }) => people > 0),
  };
}

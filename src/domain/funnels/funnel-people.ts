/** The people behind a step of a funnel, by pseudonym. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { FunnelPeopleQuestion } from "./funnel-question.ts";

/** How many people an answer lists; it counts all of them. */
export const mostPeople = 1000;

export interface FunnelPerson {
  /** Pseudonymous id, as text: it does not fit a number. */
  readonly person: string;
  /** Instant of the first step that counts. */
  readonly enteredAt: string;
  /** How many steps they got through. */
  readonly reached: number;
}

export interface FunnelPeople {
  readonly count: number;
  /** Latest entries first. */
  readonly people: readonly FunnelPerson[];
}

export interface FunnelPeopleReport extends Report<FunnelPeopleQuestion, FunnelPeople> {}

export function funnelPeopleCsv({ question, answer }: FunnelPeopleReport): { name: string; text: string } {
  const rows = answer.people.map(({ person, enteredAt, reached }) => [person, enteredAt, reached]);
  return {
    name: `funnel-people-${question.at}-${question.outcome}.csv`,
    text: csvText([["person", "entered_at", "reached"], ...rows]),
  };
}

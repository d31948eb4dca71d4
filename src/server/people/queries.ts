/** What may be asked about one person: pseudonymous, and only within the own workspace. */
import "server-only";
import { PersonQuestion } from "#domain/people/person-question.ts";
import { query } from "#server/gate/door.ts";
import { readPerson } from "./read-person.ts";

export const getPersonTimeline = query({
  needs: "people:read",
  input: PersonQuestion,
  run: (question, { workspace }, { signal }) => readPerson(workspace, question, signal),
});

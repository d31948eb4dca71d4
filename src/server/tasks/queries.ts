/** What may be asked about tasks. */
import "server-only";
import { z } from "zod";
import type { Locale } from "#domain/base/locale.ts";
import { effectHeadline, effectSentence } from "#domain/tasks/effect-text.ts";
import { TaskRef } from "#domain/tasks/task.ts";
import { AnnotationsQuestion, TasksQuestion } from "#domain/tasks/task-question.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { refuseNarrow } from "#server/shares/answer-share.ts";
import { readAnnotationsOf } from "./keep-annotations.ts";
import { readEffectOf } from "./measure-effect.ts";
import { readAboutTask } from "./read-about.ts";
import { readNotesOf, readPeopleOf, readResponseTimes, readTaskOf, readTasksOf } from "./read-tasks.ts";
import { readSharedNeeds } from "./shared-needs.ts";

const personOf = ({ kind, id }: Caller) => (kind === "user" ? id : null);

/** Those that are open or were closed lately, with the people who can own one and how fast the last 30 days were. */
export const listTasks = query({
  needs: "tasks:read",
  input: TasksQuestion,
  run: async (question, caller) => {
    const { id } = caller.workspace;
    const me = personOf(caller);
    const [tasks, people, response] = await Promise.all([
      readTasksOf(id, question, me),
      readPeopleOf(platform().record, id),
      readResponseTimes(id),
    ]);
    return { tasks, people, response, ...about(caller) };
  },
});

/** One with everything that happened to it, and what it is about by name. */
export const getTask = query({
  needs: "tasks:read",
  input: TaskRef,
  run: async ({ taskId }, caller) => {
    const { id } = caller.workspace;
    const task = await readTaskOf(platform().record, id, taskId);
    const [notes, people, object] = await Promise.all([
      readNotesOf(taskId),
      readPeopleOf(platform().record, id),
      readAboutTask(id, task),
    ]);
    return { task, notes, people, ...object, ...about(caller) };
  },
});

function about(caller: Caller) {
  return {
    me: personOf(caller),
    mayChange: callerMay(caller, "tasks:write"),
    asOf: new Date(platform().now()).toISOString(),
  };
}

/** What was changed in the world, the latest first. */
export const listAnnotations = query({
  needs: "tasks:read",
  input: AnnotationsQuestion,
  run: async (question, { workspace }) => ({ annotations: await readAnnotationsOf(workspace, question) }),
});

/** What a finished task changed, as far as it can be said; null while it is not done. */
export const getEffect = query({
  needs: "tasks:read",
  input: TaskRef,
  run: async ({ taskId }, { workspace }) => {
    const effect = await readEffectOf(workspace.id, taskId);
    const { currency } = workspace;
    const said = (locale: Locale) =>
      effect === null
        ? null
        : {
            headline: effectHeadline(effect, { locale, currency }),
            sentence: effectSentence(effect, { locale, currency }),
          };
    return { effect, said: { en: said("en"), "zh-CN": said("zh-CN") } };
  },
});

/** What a wall shows of it that hangs by a link: only where the link is about everything. */
export const getSharedNeeds = query({
  needs: "shares:open",
  input: z.unknown(),
  run: (_input, caller) => {
    refuseNarrow(caller);
    return readSharedNeeds(caller);
  },
});

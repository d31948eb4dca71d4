/** What may be changed about tasks. */
import "server-only";
import { CommentInput, TaskChange, TaskInput, taskCode } from "#domain/tasks/task.ts";
import { AnnotationInput } from "#domain/tasks/task-question.ts";
import { action, type Caller } from "#server/gate/door.ts";
import { storeTaskChange } from "./change-task.ts";
import { storeComment } from "./comment-task.ts";
import { storeAnnotation } from "./keep-annotations.ts";
import { type Author, storeTask } from "./store-task.ts";

const authorOf = ({ kind, id, name }: Caller): Author => ({ id: kind === "user" ? id : null, name });

export const createTask = action({
  needs: "tasks:write",
  input: TaskInput,
  run: async (input, caller) => ({ task: await storeTask(caller.workspace.id, input, authorOf(caller)) }),
  audit: (_input, { task }) => ({
    action: "tasks.create",
    subject: `${taskCode(task.id)} ${task.title}`,
    detail: { taskId: task.id, kind: task.kind, team: task.team },
  }),
});

/** A change to an older revision is refused (conflict) with who changed what meanwhile. */
export const changeTask = action({
  needs: "tasks:write",
  input: TaskChange,
  run: (change, caller) => storeTaskChange(caller.workspace.id, change, authorOf(caller)),
  audit: (_change, { task, changes }) =>
    changes.length === 0
      ? null
      : {
          action: "tasks.change",
          subject: `${taskCode(task.id)} ${task.title}`,
          detail: { taskId: task.id, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) },
        },
});

export const commentTask = action({
  needs: "tasks:write",
  input: CommentInput,
  run: (input, caller) => storeComment(caller.workspace.id, input, authorOf(caller)),
  audit: (_input, { task, note }) => ({
    action: "tasks.comment",
    subject: `${taskCode(task.id)} ${task.title}`,
    detail: { taskId: task.id, mentions: note.mentions },
  }),
});

/** A line on the charts that it touches. */
export const addAnnotation = action({
  needs: "tasks:write",
  input: AnnotationInput,
  run: async (input, { workspace, name }) => ({ annotation: await storeAnnotation(workspace.id, input, name) }),
  audit: (_input, { annotation }) => ({
    action: "tasks.annotate",
    subject: annotation.title,
    detail: { annotationId: annotation.id, channel: annotation.channel, page: annotation.page },
  }),
});

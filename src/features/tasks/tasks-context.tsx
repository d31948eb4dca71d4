/** What the parts of the tasks page share. */
"use client";
import { createContext, useContext } from "react";
import type { Task, TaskPerson } from "#domain/tasks/task.ts";
import type { TaskView } from "./task-view.ts";
import type { ChangeTask } from "./use-tasks.ts";

export interface TasksState {
  readonly workspace: string;
  readonly tasks: readonly Task[];
  readonly people: readonly TaskPerson[];
  /** The reader, where the reader is a person. */
  readonly me: number | null;
  readonly mayChange: boolean;
  /** Epoch ms by the server's clock. */
  readonly now: number;
  readonly view: TaskView;
  readonly go: (view: TaskView) => void;
  readonly change: ChangeTask;
}

export const TasksContext = createContext<TasksState | null>(null);

export function useTasksState(): TasksState {
  const state = useContext(TasksContext);
  if (state === null) throw new Error("This part belongs into a TasksPage.");
  return state;
}

/** What the parts of a task's page share. */
"use client";
import { createContext, useContext } from "react";
import type { Task, TaskPerson } from "#domain/tasks/task.ts";
import type { ChangeTask } from "./use-tasks.ts";

export interface AlertOfTask {
  readonly id: number;
  readonly state: string;
  readonly severity: string;
}

export interface TaskPageState {
  readonly workspace: string;
  readonly task: Task;
  readonly people: readonly TaskPerson[];
  readonly alert: AlertOfTask | null;
  readonly pageName: string | null;
  readonly creativeName: string | null;
  readonly me: number | null;
  readonly mayChange: boolean;
  /** Epoch ms by the server's clock. */
  readonly now: number;
  readonly change: ChangeTask;
}

export const TaskPageContext = createContext<TaskPageState | null>(null);

export function useTaskPage(): TaskPageState {
  const state = useContext(TaskPageContext);
  if (state === null) throw new Error("This part belongs into a TaskPage.");
  return state;
}

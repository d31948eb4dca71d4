/** When the page of tasks fails on the server: what happened, its id in the log, and another try. */
"use client";
import { TasksCrashed } from "#features/tasks/tasks-crashed.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function TasksError({ error, reset }: Props) {
  return <TasksCrashed id={error.digest} onRetry={reset} />;
}

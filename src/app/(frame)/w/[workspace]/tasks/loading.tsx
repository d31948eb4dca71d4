/** The shape of the tasks while the server answers. */
import { TasksSkeleton } from "#features/tasks/tasks-skeleton.tsx";

export default function Loading() {
  return <TasksSkeleton />;
}

/** The operations board's shape while the server answers. */
import { OperationsSkeleton } from "#features/operations/operations-skeleton.tsx";

export default function Loading() {
  return <OperationsSkeleton />;
}

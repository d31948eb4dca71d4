/** The shape of weekly health while the server answers. */
import { HealthSkeleton } from "#features/health/health-skeleton.tsx";

export default function Loading() {
  return <HealthSkeleton />;
}

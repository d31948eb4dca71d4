/** The shape of data quality while the server answers. */
import { QualitySkeleton } from "#features/quality/quality-skeleton.tsx";

export default function Loading() {
  return <QualitySkeleton />;
}

/** When data quality fails on the server: what happened, its id in the log, and another try. */
"use client";
import { QualityCrashed } from "#features/quality/quality-crashed.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function QualityError({ error, reset }: Props) {
  return <QualityCrashed id={error.digest} onRetry={reset} />;
}

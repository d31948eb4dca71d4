/** When weekly health fails on the server: what happened, its id in the log, and another try. */
"use client";
import { HealthCrashed } from "#features/health/health-crashed.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function HealthError({ error, reset }: Props) {
  return <HealthCrashed id={error.digest} onRetry={reset} />;
}

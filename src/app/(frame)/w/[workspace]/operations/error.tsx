/** When the operations board fails on the server: what happened, its id in the log, and another try. */
"use client";
import { OperationsCrashed } from "#features/operations/operations-crashed.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function OperationsError({ error, reset }: Props) {
  return <OperationsCrashed id={error.digest} onRetry={reset} />;
}

/** A statement as it was sent, with its parameters; long lists are cut. */
export interface NotedStatement {
  readonly store: "columns" | "record";
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>> | readonly unknown[];
  readonly rows: number;
  readonly elapsedMs: number;
}

/** What the measuring process and the load process say to each other. */

export interface LoadOrder {
  readonly port: number;
  readonly writeKey: string;
  readonly connections: number;
  /** Events in a request; 1 uses the single routes. */
  readonly batch: number;
  /** Events sent before the clock starts, and while it runs. */
  readonly warmEvents: number;
  readonly events: number;
  /** Put before every messageId, so that no two runs share one. */
  readonly prefix: string;
  /** End of the time that the events tell of, epoch ms. */
  readonly end: number;
}

export interface LoadResult {
  readonly acknowledged: number;
  readonly errors: number;
  readonly seconds: number;
  /** Milliseconds from writing a request to its whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export type LoadSays = { readonly kind: "ready" } | { readonly kind: "done"; readonly result: LoadResult };

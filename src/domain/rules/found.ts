/** What a comparison found, before freshness has its say. */
import type { Figures, Verdict } from "./verdict.ts";

export interface Found extends Partial<Figures> {
  readonly outcome: Exclude<Verdict, "stale">;
  readonly reason: string;
}

/** A dispute out of its row. */
import "server-only";
import { type Dispute, disputeStatuses } from "#domain/reconciliation/dispute.ts";
import type { DisputeRow } from "./disputes.sql.ts";

const iso = (ms: string) => new Date(Number(ms)).toISOString();

function chosenOf({ definition_id: id, definition_version: version, definition_name: name }: DisputeRow) {
  return id === null || version === null ? null : { id, version, name: name ?? `#${id}` };
}

export function disputeOf(row: DisputeRow): Dispute {
  const { id, title, gap, share, residual, decision, tolerance, revision } = row;
  return {
    ...{ id, title, gap, share, residual, decision, tolerance, revision },
    status: disputeStatuses.find((status) => status === row.status) ?? "open",
    openedAt: iso(row.opened_ms),
    openedBy: row.opened_by,
    from: row.from_text,
    to: row.to_text,
    a: row.a as Dispute["a"],
    b: row.b as Dispute["b"],
    unit: row.unit === "money" ? "money" : "count",
    steps: row.steps as Dispute["steps"],
    owners: row.owners as Dispute["owners"],
    definitionId: row.definition_id,
    chosen: chosenOf(row),
    decidedAt: row.decided_ms === null ? null : iso(row.decided_ms),
    decidedBy: row.decided_by,
    signatures: row.signatures as Dispute["signatures"],
    watch: row.watch as Dispute["watch"],
  };
}

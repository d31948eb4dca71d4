-- rules: what holds an alert back, and how long each source has been late
ALTER TABLE "alert" ADD COLUMN "muted" TEXT;
CREATE INDEX "alert_rule_id_idx" ON "alert"("rule_id");

CREATE TABLE "source_state" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "source" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "stale_ticks" INTEGER NOT NULL,
  "last_tick" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("workspace_id", "source")
);

-- A snapshot that was changed a moment ago is no ground for a decision.
ALTER TABLE "spend" ADD COLUMN "restated_at" TIMESTAMPTZ(3);

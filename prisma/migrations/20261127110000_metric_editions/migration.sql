-- metrics: what a workspace agreed to say of a metric, version by version, and the proposals that led there
CREATE TABLE "metric_proposal" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "metric" TEXT NOT NULL,
  "change" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'open',
  "base_version" INTEGER NOT NULL,
  "version" INTEGER,
  "proposer_id" INTEGER,
  "proposer" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "promotion_id" INTEGER,
  "promotion_name" TEXT,
  "promotion_at" TIMESTAMPTZ(3),
  "operations_id" INTEGER,
  "operations_name" TEXT,
  "operations_at" TIMESTAMPTZ(3),
  "closed_by" TEXT,
  "closed_at" TIMESTAMPTZ(3),
  "closed_reason" TEXT,
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "metric_proposal_workspace_id_metric_idx" ON "metric_proposal"("workspace_id", "metric");

CREATE TABLE "metric_edition" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "metric" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "code_version" INTEGER NOT NULL,
  "said" JSONB NOT NULL,
  "changed" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "proposal_id" INTEGER NOT NULL,
  "proposer" TEXT NOT NULL,
  "promotion_name" TEXT NOT NULL,
  "operations_name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("workspace_id", "metric", "version")
);

-- tasks: an annotation may be about a metric
ALTER TABLE "annotation" ADD COLUMN "metric" TEXT;

-- reconciliation: teams' definitions in versions, disputes about them and agreed gaps
CREATE TABLE "team_definition" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "version" INTEGER NOT NULL DEFAULT 1,
  "name" TEXT NOT NULL,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "team_definition_workspace_id_idx" ON "team_definition"("workspace_id");

CREATE TABLE "team_definition_version" (
  "definition_id" INTEGER NOT NULL REFERENCES "team_definition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "version" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "team" TEXT,
  "owner_id" INTEGER,
  "measure" TEXT NOT NULL,
  "reported" JSONB,
  "axes" JSONB,
  "changed_by" TEXT NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("definition_id", "version")
);

CREATE TABLE "dispute" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "title" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'open',
  "from_text" TEXT NOT NULL,
  "to_text" TEXT NOT NULL,
  "a" JSONB NOT NULL,
  "b" JSONB NOT NULL,
  "unit" TEXT NOT NULL,
  "gap" DOUBLE PRECISION NOT NULL,
  "share" DOUBLE PRECISION NOT NULL,
  "residual" DOUBLE PRECISION NOT NULL,
  "steps" JSONB NOT NULL,
  "owner_ids" JSONB NOT NULL DEFAULT '[]',
  "decision" TEXT,
  "definition_id" INTEGER,
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "signatures" JSONB NOT NULL DEFAULT '[]',
  "tolerance" DOUBLE PRECISION NOT NULL DEFAULT 0.01,
  "watch" JSONB,
  "opened_by" TEXT NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "dispute_workspace_id_status_idx" ON "dispute"("workspace_id", "status");

-- playbooks: exports of all events, and who asked for them
CREATE TABLE "data_export" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "run_id" INTEGER,
  "step" INTEGER,
  "format" TEXT NOT NULL,
  "personal" BOOLEAN NOT NULL DEFAULT false,
  "state" TEXT NOT NULL DEFAULT 'queued',
  "place" TEXT,
  "file" TEXT,
  "total" INTEGER NOT NULL DEFAULT 0,
  "through_id" BIGINT,
  "last_id" BIGINT NOT NULL DEFAULT 0,
  "written" INTEGER NOT NULL DEFAULT 0,
  "bytes" BIGINT NOT NULL DEFAULT 0,
  "requested_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" TIMESTAMPTZ(3),
  "expires_at" TIMESTAMPTZ(3),
  "error" TEXT
);
CREATE INDEX "data_export_workspace_id_created_at_idx" ON "data_export"("workspace_id", "created_at");

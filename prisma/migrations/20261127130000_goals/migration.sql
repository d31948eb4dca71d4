-- goals: what both teams want to reach together
CREATE TABLE "goal" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "parent_id" INTEGER REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "title" TEXT NOT NULL,
  "team" TEXT NOT NULL,
  "promotion_owner_id" INTEGER,
  "operations_owner_id" INTEGER,
  "period" TEXT NOT NULL,
  "metric" TEXT,
  "channel_key" TEXT,
  "dimension" TEXT,
  "index" TEXT,
  "direction" TEXT,
  "baseline" DOUBLE PRECISION,
  "target" DOUBLE PRECISION,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" TEXT NOT NULL,
  "removed_at" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "goal_workspace_id_idx" ON "goal"("workspace_id");

-- experiments: what was tried on people by chance, and what was decided by it
CREATE TABLE "experiment" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "hypothesis" TEXT NOT NULL,
  "page_path" TEXT,
  "key" TEXT NOT NULL,
  "arms" JSONB NOT NULL,
  "goal_event" TEXT NOT NULL,
  "baseline" DOUBLE PRECISION NOT NULL,
  "least_effect" DOUBLE PRECISION NOT NULL,
  "planned_per_arm" INTEGER NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'draft',
  "started_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "decision" TEXT,
  "chosen_arm" TEXT,
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "task_id" INTEGER,
  "created_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX "experiment_workspace_id_key_key" ON "experiment"("workspace_id", "key");

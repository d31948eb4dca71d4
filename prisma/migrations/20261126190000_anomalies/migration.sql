-- metrics: what was unusual, and how closely each metric is watched
CREATE TABLE "anomaly" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "metric" TEXT NOT NULL,
  "channel_key" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3) NOT NULL,
  "peak_at" TIMESTAMPTZ(3) NOT NULL,
  "value" DOUBLE PRECISION NOT NULL,
  "expected" DOUBLE PRECISION NOT NULL,
  "score" DOUBLE PRECISION NOT NULL,
  "window_hours" INTEGER NOT NULL DEFAULT 1,
  "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "anomaly_workspace_id_metric_channel_key_started_at_key"
  ON "anomaly"("workspace_id", "metric", "channel_key", "started_at");
CREATE INDEX "anomaly_workspace_id_started_at_idx" ON "anomaly"("workspace_id", "started_at");

CREATE TABLE "metric_sensitivity" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "metric" TEXT NOT NULL,
  "sensitivity" TEXT NOT NULL,
  PRIMARY KEY ("workspace_id", "metric")
);

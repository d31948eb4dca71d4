-- health: who opened the board on which day, what the score is made of, and the weeks that are over
CREATE TABLE "board_visit" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "user_id" INTEGER NOT NULL REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  "origin" TEXT NOT NULL DEFAULT 'page',
  PRIMARY KEY ("workspace_id", "user_id", "day")
);
CREATE INDEX "board_visit_workspace_id_day_idx" ON "board_visit"("workspace_id", "day");

CREATE TABLE "health_definition" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "version" INTEGER NOT NULL,
  "weights" JSONB NOT NULL,
  "targets" JSONB NOT NULL,
  "author_id" INTEGER,
  "author" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("workspace_id", "version")
);

CREATE TABLE "health_week" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "week" TEXT NOT NULL,
  "definition_version" INTEGER NOT NULL,
  "from_at" TIMESTAMPTZ(3) NOT NULL,
  "to_at" TIMESTAMPTZ(3) NOT NULL,
  "as_of" TIMESTAMPTZ(3) NOT NULL,
  "frozen_at" TIMESTAMPTZ(3) NOT NULL,
  "through_id" BIGINT NOT NULL,
  "score" DOUBLE PRECISION,
  "components" JSONB NOT NULL,
  PRIMARY KEY ("workspace_id", "week")
);

CREATE TABLE "health_evidence" (
  "workspace_id" INTEGER NOT NULL,
  "week" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "component" TEXT NOT NULL,
  "part" TEXT NOT NULL,
  "ref" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "numerator" DOUBLE PRECISION NOT NULL,
  "denominator" DOUBLE PRECISION NOT NULL,
  "facts" JSONB NOT NULL,
  PRIMARY KEY ("workspace_id", "week", "place"),
  CONSTRAINT "health_evidence_workspace_id_week_fkey" FOREIGN KEY ("workspace_id", "week")
    REFERENCES "health_week"("workspace_id", "week") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "health_review" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "week" TEXT NOT NULL,
  "task_id" INTEGER,
  PRIMARY KEY ("workspace_id", "week")
);

-- catalogue: when a campaign was entered; unknown for those that were there already
ALTER TABLE "campaign" ADD COLUMN "created_at" TIMESTAMPTZ(3);
ALTER TABLE "campaign" ALTER COLUMN "created_at" SET DEFAULT CURRENT_TIMESTAMP;

-- governance: what could go wrong, and what is let out to the public
CREATE TABLE "risk" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "title" TEXT NOT NULL,
  "cause" TEXT NOT NULL DEFAULT '',
  "likelihood" INTEGER NOT NULL,
  "impact" INTEGER NOT NULL,
  "owner_id" INTEGER,
  "mitigation" TEXT NOT NULL DEFAULT '',
  "playbook_id" INTEGER,
  "status" TEXT NOT NULL DEFAULT 'open',
  "review_due" TEXT NOT NULL,
  "told_due" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" TEXT NOT NULL,
  "removed_at" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "risk_workspace_id_idx" ON "risk"("workspace_id");

CREATE TABLE "risk_review" (
  "id" SERIAL PRIMARY KEY,
  "risk_id" INTEGER NOT NULL REFERENCES "risk"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "author" TEXT NOT NULL,
  "likelihood" INTEGER NOT NULL,
  "impact" INTEGER NOT NULL,
  "note" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "risk_review_risk_id_idx" ON "risk_review"("risk_id");

CREATE TABLE "submission" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "address" TEXT,
  "channel_key" TEXT,
  "findings" JSONB,
  "state" TEXT NOT NULL DEFAULT 'pending',
  "author_id" INTEGER,
  "author" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "submission_workspace_id_id_idx" ON "submission"("workspace_id", "id");

CREATE TABLE "submission_event" (
  "id" SERIAL PRIMARY KEY,
  "submission_id" INTEGER NOT NULL REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "kind" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "findings" INTEGER
);
CREATE INDEX "submission_event_submission_id_idx" ON "submission_event"("submission_id");

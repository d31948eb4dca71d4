-- alignment: the meeting of each week
CREATE TABLE "alignment_meeting" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "week" TEXT NOT NULL,
  "agenda" JSONB,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closed_at" TIMESTAMPTZ(3),
  "closed_by" TEXT
);
CREATE UNIQUE INDEX "alignment_meeting_workspace_id_week_key" ON "alignment_meeting"("workspace_id", "week");

CREATE TABLE "alignment_note" (
  "meeting_id" INTEGER NOT NULL REFERENCES "alignment_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "item" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("meeting_id", "item")
);

CREATE TABLE "alignment_decision" (
  "id" SERIAL PRIMARY KEY,
  "meeting_id" INTEGER NOT NULL REFERENCES "alignment_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "item" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "task_id" INTEGER NOT NULL,
  "author" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "alignment_decision_meeting_id_idx" ON "alignment_decision"("meeting_id");

-- Complaints are few among the events, and their texts are asked for by time.
CREATE INDEX "user_event_complaint_idx" ON "user_event"("workspace_id", "occurred_at") WHERE "name" = 'Complaint Filed';

-- outbox, rules, tasks, notifications, playbooks: the closed loop
CREATE TABLE "outbox" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "topic" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "done_at" TIMESTAMPTZ(3),
  "dead_at" TIMESTAMPTZ(3),
  "error" TEXT
);

CREATE TABLE "rule" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "definition" JSONB NOT NULL,
  "mode" TEXT NOT NULL DEFAULT 'observe',
  "observed_from" TIMESTAMPTZ(3),
  "tested_at" TIMESTAMPTZ(3),
  "tested_days" INTEGER,
  "created_by" INTEGER,
  "approved_by" INTEGER,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "rule_workspace_id_idx" ON "rule"("workspace_id");

CREATE TABLE "rule_version" (
  "rule_id" INTEGER NOT NULL REFERENCES "rule"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "version" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "definition" JSONB NOT NULL,
  "author_id" INTEGER,
  "author_name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("rule_id", "version")
);

CREATE TABLE "rule_tick" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "tick" TIMESTAMPTZ(3) NOT NULL,
  "outcome" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" TIMESTAMPTZ(3),
  "evaluated" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY ("workspace_id", "tick")
);

CREATE TABLE "evaluation" (
  "rule_id" INTEGER NOT NULL,
  "scope_key" TEXT NOT NULL,
  "tick" TIMESTAMPTZ(3) NOT NULL,
  "version" INTEGER NOT NULL,
  "verdict" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "figures" JSONB NOT NULL,
  PRIMARY KEY ("rule_id", "scope_key", "tick")
);
CREATE INDEX "evaluation_tick_idx" ON "evaluation"("tick");

CREATE TABLE "rule_state" (
  "rule_id" INTEGER NOT NULL,
  "scope_key" TEXT NOT NULL,
  "state" JSONB NOT NULL,
  "last_tick" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("rule_id", "scope_key")
);

CREATE TABLE "alert" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "rule_id" INTEGER,
  "rule_version" INTEGER,
  "kind" TEXT NOT NULL DEFAULT 'rule',
  "severity" TEXT NOT NULL,
  "metric" TEXT,
  "scope_kind" TEXT NOT NULL,
  "scope_key" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "active_at" TIMESTAMPTZ(3) NOT NULL,
  "fired_at" TIMESTAMPTZ(3) NOT NULL,
  "resolved_at" TIMESTAMPTZ(3),
  "figures" JSONB NOT NULL,
  "owner_id" INTEGER,
  "owned_at" TIMESTAMPTZ(3),
  "false_alarm" BOOLEAN,
  "acted_at" TIMESTAMPTZ(3),
  "effect" JSONB
);
CREATE INDEX "alert_workspace_id_fired_at_idx" ON "alert"("workspace_id", "fired_at");

CREATE TABLE "alert_note" (
  "id" BIGSERIAL PRIMARY KEY,
  "alert_id" INTEGER NOT NULL REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "kind" TEXT NOT NULL,
  "body" JSONB NOT NULL DEFAULT '{}',
  "actor" TEXT
);
CREATE INDEX "alert_note_alert_id_id_idx" ON "alert_note"("alert_id", "id");

CREATE TABLE "silence" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "matcher" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "author_id" INTEGER,
  "author_name" TEXT NOT NULL,
  "starts_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,
  "weekly" JSONB,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "silence_workspace_id_ends_at_idx" ON "silence"("workspace_id", "ends_at");

CREATE TABLE "breaker_policy" (
  "workspace_id" INTEGER PRIMARY KEY REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "mode" TEXT NOT NULL DEFAULT 'propose',
  "killed_at" TIMESTAMPTZ(3),
  "pauses_per_day" INTEGER NOT NULL DEFAULT 3,
  "paused_share" DOUBLE PRECISION NOT NULL DEFAULT 0.3,
  "auto_resume" BOOLEAN NOT NULL DEFAULT false,
  "protected" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  "endpoint" TEXT,
  "secret_sealed" TEXT
);

CREATE TABLE "breaker" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "channel_key" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "opened_by" INTEGER,
  "opened_at" TIMESTAMPTZ(3),
  "cooldown_until" TIMESTAMPTZ(3),
  "probe" INTEGER NOT NULL DEFAULT 0,
  "probe_from" TIMESTAMPTZ(3),
  "reason" TEXT,
  "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "human_at" TIMESTAMPTZ(3),
  PRIMARY KEY ("workspace_id", "channel_key")
);

CREATE TABLE "ad_action" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "channel_key" TEXT NOT NULL,
  "alert_id" INTEGER,
  "kind" TEXT NOT NULL,
  "desired" JSONB NOT NULL,
  "prior" JSONB,
  "idem_key" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "requested_by" TEXT NOT NULL,
  "approved_by" INTEGER,
  "approved_at" TIMESTAMPTZ(3),
  "expires_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "verified_at" TIMESTAMPTZ(3),
  "error" TEXT,
  "undoes" INTEGER
);
CREATE UNIQUE INDEX "ad_action_idem_key_key" ON "ad_action"("idem_key");
CREATE INDEX "ad_action_workspace_id_created_at_idx" ON "ad_action"("workspace_id", "created_at");

CREATE TABLE "task" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'todo',
  "team" TEXT NOT NULL,
  "priority" TEXT NOT NULL,
  "owner_id" INTEGER,
  "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
  "object_kind" TEXT NOT NULL DEFAULT 'none',
  "object_key" TEXT NOT NULL DEFAULT '',
  "page_path" TEXT,
  "creative_key" TEXT,
  "alert_id" INTEGER,
  "rule_id" INTEGER,
  "evidence" JSONB NOT NULL DEFAULT '{}',
  "checklist" JSONB NOT NULL DEFAULT '[]',
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "started_at" TIMESTAMPTZ(3),
  "updated_page_at" TIMESTAMPTZ(3),
  "done_at" TIMESTAMPTZ(3),
  "warned_at" TIMESTAMPTZ(3),
  "escalated_at" TIMESTAMPTZ(3),
  "effect" JSONB,
  "created_by" INTEGER,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revision" INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX "task_workspace_id_status_idx" ON "task"("workspace_id", "status");

CREATE TABLE "task_note" (
  "id" BIGSERIAL PRIMARY KEY,
  "task_id" INTEGER NOT NULL REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "kind" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "mentions" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  "author_id" INTEGER,
  "author" TEXT NOT NULL
);
CREATE INDEX "task_note_task_id_id_idx" ON "task_note"("task_id", "id");

CREATE TABLE "annotation" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "channel_key" TEXT,
  "page_path" TEXT,
  "task_id" INTEGER,
  "author" TEXT NOT NULL
);
CREATE INDEX "annotation_workspace_id_at_idx" ON "annotation"("workspace_id", "at");

CREATE TABLE "notice" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "user_id" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "kind" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "params" JSONB NOT NULL,
  "href" TEXT NOT NULL,
  "once_key" TEXT NOT NULL,
  "read_at" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "notice_user_id_once_key_key" ON "notice"("user_id", "once_key");
CREATE INDEX "notice_workspace_id_user_id_id_idx" ON "notice"("workspace_id", "user_id", "id");

CREATE TABLE "contact_point" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "sealed" TEXT NOT NULL,
  "hint" TEXT NOT NULL,
  "locale" TEXT NOT NULL DEFAULT 'en',
  "routing" JSONB NOT NULL,
  "enabled" BOOLEAN NOT NULL DEFAULT true,
  "failures" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "contact_point_workspace_id_idx" ON "contact_point"("workspace_id");

CREATE TABLE "delivery" (
  "id" BIGSERIAL PRIMARY KEY,
  "point_id" INTEGER NOT NULL REFERENCES "contact_point"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "message_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "params" JSONB NOT NULL,
  "href" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "status" TEXT NOT NULL DEFAULT 'pending',
  "sent_at" TIMESTAMPTZ(3),
  "error" TEXT
);
CREATE UNIQUE INDEX "delivery_message_id_key" ON "delivery"("message_id");
CREATE INDEX "delivery_point_id_id_idx" ON "delivery"("point_id", "id");

CREATE TABLE "playbook" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "template" TEXT,
  "name" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "purpose" TEXT NOT NULL DEFAULT '',
  "steps" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "playbook_workspace_id_idx" ON "playbook"("workspace_id");

CREATE TABLE "playbook_run" (
  "id" SERIAL PRIMARY KEY,
  "playbook_id" INTEGER NOT NULL REFERENCES "playbook"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "alert_id" INTEGER,
  "steps" JSONB NOT NULL,
  "started_by" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(3)
);
CREATE INDEX "playbook_run_playbook_id_idx" ON "playbook_run"("playbook_id");

-- What is still to be handed over, in its order.
CREATE INDEX "outbox_due_idx" ON "outbox"("due_at", "id") WHERE "done_at" IS NULL AND "dead_at" IS NULL;
CREATE INDEX "delivery_due_idx" ON "delivery"("due_at", "id") WHERE "status" = 'pending';
-- One open incident of a rule and a scope, one open alert of the house about a thing.
CREATE UNIQUE INDEX "alert_open_key" ON "alert"("workspace_id", "kind", COALESCE("rule_id", 0), "scope_kind", "scope_key")
  WHERE "state" IN ('firing', 'recovering');
-- One open task of a rule and an object.
CREATE UNIQUE INDEX "task_open_key" ON "task"("rule_id", "object_kind", "object_key")
  WHERE "rule_id" IS NOT NULL AND "status" IN ('todo', 'doing', 'review');
-- One action under way, or waiting for its approval, on a channel.
CREATE UNIQUE INDEX "ad_action_open_key" ON "ad_action"("workspace_id", "channel_key")
  WHERE "status" IN ('proposed', 'pending');

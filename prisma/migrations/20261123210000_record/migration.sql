-- access
CREATE TABLE "workspace" (
  "id" SERIAL PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "timezone" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "margin" DOUBLE PRECISION NOT NULL DEFAULT 0.6,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

CREATE TABLE "user_account" (
  "id" SERIAL PRIMARY KEY,
  "email" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "password_hash" TEXT,
  "locale" TEXT,
  "session_version" INTEGER NOT NULL DEFAULT 1,
  "disabled_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

CREATE TABLE "membership" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "user_id" INTEGER NOT NULL REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "role" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("workspace_id", "user_id")
);
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

CREATE TABLE "api_token" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "hint" TEXT NOT NULL,
  "scopes" TEXT[],
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "last_used_at" TIMESTAMPTZ(3),
  "revoked_at" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "api_token_digest_key" ON "api_token"("digest");
CREATE INDEX "api_token_workspace_id_idx" ON "api_token"("workspace_id");

CREATE TABLE "source" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "source_workspace_id_name_key" ON "source"("workspace_id", "name");

CREATE TABLE "write_key" (
  "id" SERIAL PRIMARY KEY,
  "source_id" INTEGER NOT NULL REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "digest" TEXT NOT NULL,
  "hint" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "write_key_digest_key" ON "write_key"("digest");
CREATE INDEX "write_key_source_id_idx" ON "write_key"("source_id");

-- audit
CREATE TABLE "audit_entry" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "actor_kind" TEXT NOT NULL,
  "actor_id" INTEGER,
  "actor_name" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "detail" JSONB NOT NULL DEFAULT '{}'
);
CREATE INDEX "audit_entry_workspace_id_id_idx" ON "audit_entry"("workspace_id", "id");

-- privacy
CREATE TABLE "person_key" (
  "workspace_id" INTEGER NOT NULL,
  "identity" BIGINT NOT NULL,
  "wrapped" BYTEA,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "destroyed_at" TIMESTAMPTZ(3),
  PRIMARY KEY ("workspace_id", "identity")
);

-- catalogue
CREATE TABLE "channel" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "match" JSONB NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "channel_workspace_id_key_key" ON "channel"("workspace_id", "key");

CREATE TABLE "campaign" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "channel_key" TEXT NOT NULL,
  "starts_on" DATE,
  "ends_on" DATE,
  "stage" TEXT NOT NULL DEFAULT 'test',
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "campaign_workspace_id_key_key" ON "campaign"("workspace_id", "key");

CREATE TABLE "creative" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "campaign_key" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "creative_workspace_id_key_key" ON "creative"("workspace_id", "key");

CREATE TABLE "landing_page" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "path" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "landing_page_workspace_id_path_key" ON "landing_page"("workspace_id", "path");

-- people
CREATE TABLE "identity" (
  "workspace_id" INTEGER NOT NULL,
  "key" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "person" BIGINT NOT NULL,
  PRIMARY KEY ("workspace_id", "key")
);
CREATE INDEX "identity_workspace_id_person_idx" ON "identity"("workspace_id", "person");

-- events
CREATE TABLE "user_event" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL,
  "source_id" INTEGER NOT NULL,
  "message_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "occurred_at" TIMESTAMPTZ(3) NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL,
  "identity" BIGINT NOT NULL,
  "is_user" BOOLEAN NOT NULL,
  "anonymous" BIGINT,
  "previous" BIGINT,
  "touch" JSONB,
  "page" TEXT,
  "device" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "revenue_minor" BIGINT,
  "currency" TEXT,
  "order_id" TEXT,
  "is_bot" BOOLEAN NOT NULL DEFAULT false,
  "flags" TEXT[],
  "properties" JSONB NOT NULL,
  "context" JSONB NOT NULL,
  "sealed" BYTEA
);
CREATE UNIQUE INDEX "user_event_source_id_message_id_key" ON "user_event"("source_id", "message_id");
CREATE INDEX "user_event_workspace_id_identity_idx" ON "user_event"("workspace_id", "identity");

CREATE TABLE "quarantined_event" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL,
  "source_id" INTEGER NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "code" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "body" BYTEA NOT NULL
);
CREATE INDEX "quarantined_event_workspace_id_id_idx" ON "quarantined_event"("workspace_id", "id");

CREATE TABLE "projection" (
  "id" INTEGER PRIMARY KEY,
  "acked_id" BIGINT NOT NULL DEFAULT 0,
  "pending_id" BIGINT NOT NULL DEFAULT 0,
  "epoch" INTEGER NOT NULL DEFAULT 1,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "projection" ("id") VALUES (1);

CREATE TABLE "dirty_hour" (
  "workspace_id" INTEGER NOT NULL,
  "hour" TIMESTAMPTZ(3) NOT NULL,
  "mark" BIGSERIAL NOT NULL,
  PRIMARY KEY ("workspace_id", "hour")
);

-- spend
CREATE TABLE "spend" (
  "id" BIGSERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "source" TEXT NOT NULL,
  "grain" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "channel_key" TEXT NOT NULL,
  "campaign_key" TEXT NOT NULL DEFAULT '',
  "creative_key" TEXT NOT NULL DEFAULT '',
  "impressions" BIGINT,
  "clicks" BIGINT,
  "cost_minor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "converted_minor" BIGINT,
  "reported_conversions" DOUBLE PRECISION,
  "reported_revenue_minor" BIGINT,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "spend_workspace_id_source_grain_at_channel_key_campaign_key_key"
  ON "spend"("workspace_id", "source", "grain", "at", "channel_key", "campaign_key", "creative_key");
CREATE INDEX "spend_workspace_id_at_idx" ON "spend"("workspace_id", "at");

CREATE TABLE "fx_rate" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  "currency" TEXT NOT NULL,
  "rate" DOUBLE PRECISION NOT NULL,
  PRIMARY KEY ("workspace_id", "day", "currency")
);

-- metrics
CREATE TABLE "metric_target" (
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "metric" TEXT NOT NULL,
  "value" DOUBLE PRECISION NOT NULL,
  PRIMARY KEY ("workspace_id", "metric")
);

-- budgets
CREATE TABLE "budget" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "period" TEXT NOT NULL,
  "channel_key" TEXT NOT NULL,
  "campaign_key" TEXT NOT NULL DEFAULT '',
  "amount_minor" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "budget_workspace_id_period_channel_key_campaign_key_key"
  ON "budget"("workspace_id", "period", "channel_key", "campaign_key");

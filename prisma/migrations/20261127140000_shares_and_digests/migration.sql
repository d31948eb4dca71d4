-- shares
CREATE TABLE "share_link" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "page" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "hint" TEXT NOT NULL,
  "password_hash" TEXT,
  "created_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "revoked_at" TIMESTAMPTZ(3),
  "opens" INTEGER NOT NULL DEFAULT 0,
  "last_opened_at" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "share_link_digest_key" ON "share_link"("digest");
CREATE INDEX "share_link_workspace_id_idx" ON "share_link"("workspace_id");

-- digests: which contact point is sent which
CREATE TABLE "digest_subscription" (
  "point_id" INTEGER NOT NULL REFERENCES "contact_point"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "period" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("point_id", "period")
);

-- digests: one per workspace, period and first day, ever
CREATE TABLE "digest" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "period" TEXT NOT NULL,
  "starts_on" DATE NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX "digest_workspace_id_period_starts_on_key" ON "digest"("workspace_id", "period", "starts_on");

-- views
CREATE TABLE "saved_view" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "page" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "owner_id" INTEGER REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "shared" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "saved_view_workspace_id_page_idx" ON "saved_view"("workspace_id", "page");

-- A name is given once among the shared views of a page, and once among each person's own.
CREATE UNIQUE INDEX "saved_view_shared_name_key" ON "saved_view"("workspace_id", "page", "name")
  WHERE "shared" AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "saved_view_own_name_key" ON "saved_view"("workspace_id", "page", "owner_id", "name")
  WHERE NOT "shared" AND "removed_at" IS NULL;

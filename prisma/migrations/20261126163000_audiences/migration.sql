-- audiences
CREATE TABLE "audience" (
  "id" SERIAL PRIMARY KEY,
  "workspace_id" INTEGER NOT NULL REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "definition" JSONB NOT NULL,
  "size" INTEGER NOT NULL,
  "counted_at" TIMESTAMPTZ(3) NOT NULL,
  "created_by" INTEGER REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "audience_workspace_id_idx" ON "audience"("workspace_id");

-- A name is given once among those that are not deleted.
CREATE UNIQUE INDEX "audience_name_key" ON "audience"("workspace_id", "name") WHERE "removed_at" IS NULL;

-- shares: a link answers as long as whoever made it may share
ALTER TABLE "share_link" ADD COLUMN "maker_user_id" INTEGER, ADD COLUMN "maker_token_id" INTEGER;
-- Links knew their makers by name alone: the one member or token of that name, where there is one.
UPDATE "share_link" s SET "maker_user_id" = (
  SELECT min(u."id") FROM "membership" m JOIN "user_account" u ON u."id" = m."user_id"
  WHERE m."workspace_id" = s."workspace_id" AND u."name" = s."created_by" HAVING count(*) = 1);
UPDATE "share_link" s SET "maker_token_id" = (
  SELECT min(t."id") FROM "api_token" t
  WHERE t."workspace_id" = s."workspace_id" AND t."name" = s."created_by" HAVING count(*) = 1)
  WHERE "maker_user_id" IS NULL;

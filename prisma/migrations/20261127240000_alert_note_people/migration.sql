-- rules: who did something about an alert is known by their account, not by a name that others may have, too
ALTER TABLE "alert_note" ADD COLUMN "actor_id" INTEGER;
-- Notes knew people by name alone: the one member of that name, where there is one.
UPDATE "alert_note" n SET "actor_id" = (
  SELECT min(u."id") FROM "alert" a
  JOIN "membership" m ON m."workspace_id" = a."workspace_id"
  JOIN "user_account" u ON u."id" = m."user_id"
  WHERE a."id" = n."alert_id" AND u."name" = n."actor" HAVING count(*) = 1)
  WHERE n."kind" IN ('owned', 'commented', 'judged');

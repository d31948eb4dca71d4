-- reconciliation: a decision names the edition of the definition that it chose
ALTER TABLE "dispute" ADD COLUMN "definition_version" INTEGER;
-- The edition that stood when it was decided.
UPDATE "dispute" d SET "definition_version" = coalesce(
    (SELECT max(v."version") FROM "team_definition_version" v
      WHERE v."definition_id" = d."definition_id" AND v."changed_at" <= d."decided_at"), 1)
  WHERE d."definition_id" IS NOT NULL;

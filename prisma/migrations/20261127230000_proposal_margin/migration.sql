-- metrics: a proposal of another margin knows the margin that it was written to
ALTER TABLE "metric_proposal" ADD COLUMN "base_margin" DOUBLE PRECISION;
UPDATE "metric_proposal" p SET "base_margin" = w."margin" FROM "workspace" w
  WHERE w."id" = p."workspace_id" AND p."status" = 'open' AND p."change" ? 'margin';

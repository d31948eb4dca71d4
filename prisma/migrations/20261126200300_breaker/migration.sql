-- breaker: who asked, so that nobody approves their own; why, and whether anything has been sent
ALTER TABLE "ad_action" ADD COLUMN "requested_kind" TEXT NOT NULL DEFAULT 'rule';
ALTER TABLE "ad_action" ADD COLUMN "requested_id" INTEGER;
ALTER TABLE "ad_action" ADD COLUMN "rule_id" INTEGER;
ALTER TABLE "ad_action" ADD COLUMN "approved_kind" TEXT;
ALTER TABLE "ad_action" ADD COLUMN "approved_name" TEXT;
ALTER TABLE "ad_action" ADD COLUMN "sent_at" TIMESTAMPTZ(3);
ALTER TABLE "ad_action" ADD COLUMN "said" TEXT;
ALTER TABLE "breaker" ADD COLUMN "read_at" TIMESTAMPTZ(3);

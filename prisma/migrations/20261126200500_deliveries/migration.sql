-- Which deliveries went out together, whom they mention, when they were tried last.
ALTER TABLE "delivery" ADD COLUMN "group_id" TEXT;
ALTER TABLE "delivery" ADD COLUMN "mentions" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[];
ALTER TABLE "delivery" ADD COLUMN "tried_at" TIMESTAMPTZ(3);
CREATE INDEX "delivery_tried_idx" ON "delivery"("point_id", "tried_at");
-- A point that failed is left alone until then.
ALTER TABLE "contact_point" ADD COLUMN "resume_at" TIMESTAMPTZ(3);
CREATE INDEX "notice_unread_idx" ON "notice"("workspace_id", "user_id") WHERE "read_at" IS NULL;

-- events: what is being projected again, so that the figures can say so
ALTER TABLE "projection" ADD COLUMN "goal_id" BIGINT;
CREATE TABLE "reprojection" (
  "workspace_id" INTEGER PRIMARY KEY,
  "total" INTEGER NOT NULL,
  "mark" BIGINT NOT NULL
);

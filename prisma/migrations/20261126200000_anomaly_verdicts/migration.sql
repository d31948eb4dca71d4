-- metrics: what a person says of something unusual
ALTER TABLE "anomaly" ADD COLUMN "verdict" TEXT NOT NULL DEFAULT 'open';

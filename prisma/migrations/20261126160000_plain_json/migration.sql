-- Bodies of events are kept as they were written: nothing in the record looks into them, and taking them apart is most of what storing costs.
ALTER TABLE "user_event"
  ALTER COLUMN "touch" SET DATA TYPE JSON,
  ALTER COLUMN "properties" SET DATA TYPE JSON,
  ALTER COLUMN "context" SET DATA TYPE JSON;

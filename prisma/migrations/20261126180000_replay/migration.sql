-- events: how a quarantined event came, so that it can be taken in as it would have been then
ALTER TABLE "quarantined_event" ADD COLUMN "arrival" BYTEA

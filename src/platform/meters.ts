/** Counters and gauges of this process, for /metrics; one registry for both bundles. */
import "server-only";
import { Counter, Gauge, Histogram, Registry } from "prom-client";

const slot = Symbol.for("war-room.meters");
type Holder = { [slot]?: ReturnType<typeof openMeters> };

function openMeters() {
  const registry = new Registry();
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `warroom_${name}`, help, labelNames, registers: [registry] });
  return {
    registry,
    accepted: counter("events_accepted_total", "Events stored"),
    duplicate: counter("events_duplicate_total", "Events that were already stored"),
    quarantined: counter("events_quarantined_total", "Events set aside"),
    refused: counter("collector_refused_total", "Requests refused by the collector", ["code"]),
    projected: counter("events_projected_total", "Events sent to the columns"),
    unexpected: counter("errors_total", "Unexpected errors"),
    projectorLag: new Gauge({
      name: "warroom_projector_lag_events",
      help: "Events stored and not yet in the columns",
      registers: [registry],
    }),
    commitSeconds: new Histogram({
      name: "warroom_commit_seconds",
      help: "Duration of a group commit",
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers: [registry],
    }),
  };
}

export function meters(): ReturnType<typeof openMeters> {
  const holder = globalThis as Holder;
  holder[slot] ??= openMeters();
  return holder[slot];
}

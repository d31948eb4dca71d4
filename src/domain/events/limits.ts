/** The collector's limits, those of Segment's HTTP API. */
export const limits = {
  eventBytes: 32_768,
  batchBytes: 512_000,
  batchEvents: 2_500,
  depth: 100,
  messageIdLength: 100,
  nameLength: 200,
  idLength: 500,
  userAgent: 1_024,
  /** How far ahead of the server's clock an event may be. */
  futureMs: 5 * 60_000,
  /** Shorter differences between sentAt and arrival are network delay, not skew. */
  skewMs: 1_000,
} as const;

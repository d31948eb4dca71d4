/** What the demo world sends: messages in the shape of Segment's HTTP API, and hourly spend in the shape of the contract. */
export interface PageContext {
  readonly url: string;
  readonly path: string;
  readonly referrer: string;
  readonly title: string;
}

export interface CampaignContext {
  readonly source: string;
  readonly medium: string;
  readonly name: string;
  readonly content: string;
}

export interface MessageContext {
  /** Absent on messages of the shop's server. */
  readonly page?: PageContext;
  /** Only on the page that an advertisement led to. */
  readonly campaign?: CampaignContext;
  readonly userAgent?: string;
  readonly locale?: string;
  readonly location?: { readonly country: string };
  readonly library: { readonly name: string; readonly version: string };
}

export interface SegmentMessage {
  readonly type: "page" | "track" | "identify";
  readonly messageId: string;
  readonly anonymousId?: string;
  readonly userId?: string;
  readonly event?: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly properties?: object;
  readonly traits?: Readonly<Record<string, string>>;
  readonly context: MessageContext;
}

export interface SpendRowInput {
  /** Start of the hour, ISO 8601 in UTC. */
  readonly at: string;
  readonly channel: string;
  readonly campaign: string;
  readonly creative?: string;
  readonly impressions: number;
  readonly clicks: number;
  /** Major units, at most two decimals. */
  readonly cost: number;
  readonly currency: "CNY";
  /** What the platform claims to have brought, by a definition of its own. */
  readonly reportedConversions?: number;
  readonly reportedRevenue?: number;
}

/** One message on the wire. */
export interface Delivery {
  /** Epoch ms; later than the message's timestamp where a phone was offline or a request was sent again. */
  readonly sentAt: number;
  readonly message: SegmentMessage;
}

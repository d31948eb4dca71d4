/** An ad platform that keeps the truth, and does not always say it. */
export interface Remote {
  readonly status: "active" | "paused";
  /** Action of ours, or a person; null: as it was from the start. */
  readonly by: number | "human" | null;
}

/** What becomes of the next calls: it is lost, it is done and not answered, or every one of them is refused. */
export type Fault = "lost" | "unanswered" | "refused";

export class FakePlatform {
  next: Fault | null = null;
  /** Each change that took effect, in order. */
  readonly changes: { readonly channel: string; readonly remote: Remote }[] = [];
  private readonly channels: Map<string, Remote>;

  constructor(channels: readonly string[]) {
    this.channels = new Map(channels.map((channel) => [channel, { status: "active", by: null }]));
  }

  read(channel: string): Remote {
    return this.channels.get(channel) ?? { status: "active", by: null };
  }

  ensurePaused(channel: string, actionId: number): void {
    const fault = this.next;
    if (fault !== "refused") this.next = null;
    if (fault === "lost" || fault === "refused") return;
    if (this.read(channel).status !== "paused") this.change(channel, { status: "paused", by: actionId });
  }

  byHuman(channel: string, status: Remote["status"]): void {
    if (this.read(channel).status !== status) this.change(channel, { status, by: "human" });
  }

  private change(channel: string, remote: Remote): void {
    this.channels.set(channel, remote);
    this.changes.push({ channel, remote });
  }
}

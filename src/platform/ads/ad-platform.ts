/** The port to advertising platforms: how a channel stands, and that it is to stand so. Nothing is ever toggled. */
import "server-only";
import type { Desired, RemoteState } from "#domain/breaker/remote-state.ts";

export interface AdPlatform {
  /** Throws AdFailure where it cannot be known. */
  read(channelKey: string, signal?: AbortSignal): Promise<RemoteState>;
  /**
   * Brings the state about; the same key again changes nothing more. What it answers is not believed: read afterwards.
   * Throws AdFailure where the outcome is not known.
   */
  ensure(channelKey: string, desired: Desired, idemKey: string, signal?: AbortSignal): Promise<void>;
}

/** The platform did not say what it was asked for. */
export class AdFailure extends Error {
  override readonly name = "AdFailure";

  /** `retryAfterMs`: before that it does not want to be asked again. */
  constructor(
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

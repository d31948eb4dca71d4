/** Who asks: what a request brings, and whom it turns out to be. */
import "server-only";
import type { Role, Scope } from "#domain/access/permissions.ts";
import type { WorkspaceRef } from "#domain/access/workspace.ts";

/** What a request, a page or a job brings to a door; nothing in it is believed before `identify`. */
export interface Credentials {
  /** The Authorization header as sent. */
  readonly authorization?: string | null;
  /** The signed content of the session cookie. */
  readonly session?: { readonly userId: number; readonly version: number } | null;
  /** Slug from `?workspace=` or from the page's path. */
  readonly workspace?: string | null;
  /** A share link's token, with the pass for its password. It opens what the link holds, and no other door. */
  readonly share?: { readonly token: string; readonly pass: string | null; readonly address: string };
  /** Name of a job of this process; never set from a request. */
  readonly system?: string;
}

/** Somebody known, before a workspace is chosen. */
export interface Identity {
  readonly kind: "user" | "token" | "admin" | "system" | "set-up" | "share";
  readonly id: number | null;
  readonly name: string;
  readonly role: Role | null;
  readonly scopes: readonly Scope[];
  /** Of a share link alone. */
  readonly share?: SharedQuestion;
}

/** The one question that a share link holds. */
export interface SharedQuestion {
  readonly id: number;
  readonly page: string;
  /** As the page's address writes it. */
  readonly query: string;
  /** False until its password was given. */
  readonly unlocked: boolean;
  /** Where the visitor comes from: whoever tries passwords is slowed down by it. */
  readonly address: string;
}

/** Somebody known, within one workspace. */
export interface Caller extends Identity {
  readonly workspace: WorkspaceRef;
}

/** Nobody known: the request must sign in. */
export class Unauthenticated extends Error {
  override readonly name = "Unauthenticated";

  constructor(message = "Sign in, or send a valid token: Authorization: Bearer wr_…") {
    super(message);
  }
}

/** Also true for one thrown by the other copy of this module. */
export function isUnauthenticated(thrown: unknown): thrown is Unauthenticated {
  return thrown instanceof Error && thrown.name === "Unauthenticated";
}

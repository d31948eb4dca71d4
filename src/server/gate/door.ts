/** The only makers of doors. Inside: identify → authorise → parse → run → audit; refusals pass, the rest is logged once. */
import "server-only";
import type { z } from "zod";
import { type Permission, roleMay, scopesMay } from "#domain/access/permissions.ts";
import type { NotedStatement } from "#domain/base/noted-statement.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { noting } from "#platform/noted-platform.ts";
import { platform } from "#platform/slot.ts";
import type { Caller, Credentials, Identity } from "#server/access/caller.ts";
import { identify, identifyWithin } from "#server/access/identify.ts";
import { explained } from "./unexpected.ts";
import { type AuditNote, writeAudit } from "./write-audit.ts";

export type { AuditNote, Caller, Credentials, Identity };

/** Throws Refusal, Unauthenticated or Unexpected, and nothing else. */
export interface Door<Output> {
  /** `signal` says that the asker has gone. */
  (credentials: Credentials, raw: unknown, signal?: AbortSignal): Promise<Output>;
  /** The answer with the statements that made it, for those who may see where figures come from; of questions alone. */
  readonly traced?: (credentials: Credentials, raw: unknown, signal?: AbortSignal) => Promise<Traced<Output>>;
  readonly needs: Permission;
  readonly kind: "query" | "action";
}

export interface Traced<Output> {
  readonly answer: Output;
  readonly statements: readonly NotedStatement[];
}

/** What may be taken note of while a question is answered, or while a change counts what it is about. */
export interface Asking {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

interface QueryPlan<Schema extends z.ZodType, Output> {
  readonly needs: Permission;
  readonly input: Schema;
  readonly run: (input: z.output<Schema>, caller: Caller, asking: Asking) => Promise<Output>;
}

interface ActionPlan<Schema extends z.ZodType, Output, Who> {
  readonly needs: Permission;
  readonly input: Schema;
  readonly run: (input: z.output<Schema>, caller: Who, asking: Asking) => Promise<Output>;
  /** null when nothing was changed. */
  readonly audit: (input: z.output<Schema>, output: Output, caller: Who) => AuditNote | null;
}

/** A door that only reads, within one workspace. */
export function query<Schema extends z.ZodType, Output>(plan: QueryPlan<Schema, Output>): Door<Output> {
  const admitted = async (credentials: Credentials, raw: unknown, ...needs: Permission[]) => {
    const caller = await identifyWithin(credentials);
    for (const need of needs) authorise(caller, need);
    return { caller, input: parse(plan.input, raw) };
  };
  const open = door("query", plan.needs, async (credentials, raw, signal) => {
    const { caller, input } = await admitted(credentials, raw, plan.needs);
    return plan.run(input, caller, { signal });
  });
  const traced = door("query", plan.needs, async (credentials, raw, signal) => {
    const { caller, input } = await admitted(credentials, raw, plan.needs, "quality:read");
    return noting(() => plan.run(input, caller, { signal }));
  });
  return Object.assign(open, { traced });
}

/** A door that changes something within one workspace, and says so in the audit log. */
export function action<Schema extends z.ZodType, Output>(plan: ActionPlan<Schema, Output, Caller>): Door<Output> {
  return door("action", plan.needs, async (credentials, raw, signal) => {
    const caller = await identifyWithin(credentials);
    if (plan.needs === "breaker:approve" && !callerMay(caller, plan.needs)) {
      // Who tries to let out money without being allowed to is not only logged.
      await writeAudit(caller, caller.workspace.id, { action: "gate.refused", subject: plan.needs });
    }
    authorise(caller, plan.needs);
    const input = parse(plan.input, raw);
    const output = await plan.run(input, caller, { signal });
    const note = plan.audit(input, output, caller);
    if (note !== null) await writeAudit(caller, caller.workspace.id, note);
    return output;
  });
}

/** A door that changes the installation itself, outside any workspace. */
export function installationAction<Schema extends z.ZodType, Output>(
  plan: ActionPlan<Schema, Output, Identity>,
): Door<Output> {
  return door("action", plan.needs, async (credentials, raw, signal) => {
    const caller = await identify(credentials);
    authorise(caller, plan.needs);
    const input = parse(plan.input, raw);
    const output = await plan.run(input, caller, { signal });
    const note = plan.audit(input, output, caller);
    if (note !== null) await writeAudit(caller, note.workspaceId ?? null, note);
    return output;
  });
}

/** Whether this caller holds a permission; the gate's only question. */
export function callerMay(caller: Identity, permission: Permission): boolean {
  if (caller.kind === "share") {
    return permission === "shares:open" ? caller.share?.unlocked === true : permission === "shares:unlock";
  }
  if (permission === "shares:open" || permission === "shares:unlock") return false;
  if (caller.kind === "admin" || caller.kind === "system") return permission !== "installation:set-up";
  if (caller.kind === "set-up") return permission === "installation:set-up";
  if (caller.kind === "token") return scopesMay(caller.scopes, permission);
  return caller.role !== null && roleMay(caller.role, permission);
}

function door<Output>(
  kind: Door<Output>["kind"],
  needs: Permission,
  pass: (credentials: Credentials, raw: unknown, signal: AbortSignal) => Promise<Output>,
): Door<Output> {
  const open = async (credentials: Credentials, raw: unknown, signal?: AbortSignal): Promise<Output> => {
    try {
      return await pass(credentials, raw, signal ?? new AbortController().signal);
    } catch (thrown) {
      throw explained(thrown, { needs });
    }
  };
  return Object.assign(open, { needs, kind });
}

function authorise(caller: Identity, permission: Permission): void {
  if (callerMay(caller, permission)) return;
  const { kind, id, role } = caller;
  platform().log.warn({ caller: { kind, id, role }, permission }, "refused at the gate");
  throw new Refusal("forbidden", `This needs the permission ${permission}, which ${holderOf(caller)} does not have.`);
}

function holderOf(caller: Identity): string {
  if (caller.kind === "share") return "a share link (until its password is given, where it has one)";
  if (caller.kind === "token") return `a token with the scopes ${caller.scopes.join(", ") || "(none)"}`;
  return caller.role === null ? "this caller" : `the role ${caller.role}`;
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const first = issues[0];
  const where = first === undefined || first.path === "" ? "" : `${first.path}: `;
  throw new Refusal("invalid", `${where}${first?.message ?? "The input is not valid."}`, issues.slice(0, 50));
}

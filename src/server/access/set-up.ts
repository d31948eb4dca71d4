/** Sets a new installation up: its first workspace and its first administrator, once. */
import "server-only";
import type { SetUpInput } from "#domain/access/set-up.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { hashPassword } from "./password-hash.ts";
import { createUser, joinWorkspace } from "./record-member.ts";
import { type NewWorkspace, recordWorkspaceIn } from "./record-workspace.ts";
import { lockSetUp, readEmptiness } from "./set-up.sql.ts";
import { forgetSetUpToken, newSetUpToken } from "./set-up-state.ts";

export interface SetupState {
  /** True while there is neither a person nor a workspace. */
  readonly empty: boolean;
}

export async function readSetupState(sql: Sql = platform().record): Promise<SetupState> {
  const [row] = await sql.rows<{ empty: boolean }>(readEmptiness);
  return { empty: row?.empty === true };
}

/** A new set-up token for the console, good for an hour; null when the installation has been set up. */
export async function ensureSetupToken(): Promise<string | null> {
  const { empty } = await readSetupState();
  return empty ? newSetUpToken() : null;
}

/** All or nothing. Throws `conflict` when somebody was faster. */
export async function recordSetUp({ workspace, admin }: SetUpInput): Promise<NewWorkspace> {
  const passwordHash = await hashPassword(admin.password);
  const made = await platform().record.transaction(async (sql) => {
    await sql.rows(lockSetUp);
    const { empty } = await readSetupState(sql);
    if (!empty) throw new Refusal("conflict", "This War Room has been set up already.");
    const opened = await recordWorkspaceIn(sql, workspace);
    const userId = await createUser(sql, { email: admin.email, name: admin.name, passwordHash });
    if (userId === null) throw new Error("the administrator was not stored");
    await joinWorkspace(sql, opened.workspace.id, userId, "admin");
    return opened;
  });
  forgetSetUpToken();
  return made;
}

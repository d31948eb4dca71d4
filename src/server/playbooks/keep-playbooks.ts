/** Reads and keeps playbooks; each change is one transaction, with one writer per workspace. */
import "server-only";
import { z } from "zod";
import type { Locale } from "#domain/base/locale.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  mostPlaybooks,
  type Playbook,
  type PlaybookInput,
  PlaybookStep,
  playbookSeverities,
} from "#domain/playbooks/playbook.ts";
import { playbookOf as templateAs } from "#domain/playbooks/template.ts";
import { playbookTemplates } from "#domain/playbooks/templates.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addPlaybook,
  changePlaybook,
  lockPlaybooks,
  markPlaybookRemoved,
  type PlaybookRow,
  readPlaybook,
  readPlaybooks,
} from "./playbooks.sql.ts";

const Steps = z.array(PlaybookStep);

export async function readPlaybooksOf(workspaceId: number): Promise<Playbook[]> {
  return (await platform().record.rows<PlaybookRow>(readPlaybooks, [workspaceId])).map(playbookFrom);
}

export async function readPlaybookOf(workspaceId: number, playbookId: number): Promise<Playbook> {
  return playbookFrom(await rowOf(platform().record, workspaceId, playbookId));
}

/** Refuses (limit) one too many. */
export function storePlaybook(workspaceId: number, input: PlaybookInput): Promise<Playbook> {
  return changing(workspaceId, async (sql) => {
    const id = await added(sql, workspaceId, null, input);
    return playbookFrom(await rowOf(sql, workspaceId, id));
  });
}

export function changePlaybookOf(workspaceId: number, playbookId: number, input: PlaybookInput): Promise<Playbook> {
  return changing(workspaceId, async (sql) => {
    const { name, severity, purpose, steps } = input;
    const values = [workspaceId, playbookId, name, severity, purpose, JSON.stringify(steps), platform().now()];
    await sql.rows(changePlaybook, values);
    return playbookFrom(await rowOf(sql, workspaceId, playbookId));
  });
}

/** Takes over the templates that are not there yet; returns what was added. */
export function adoptTemplatesOf(
  workspaceId: number,
  keys: readonly string[] | null,
  locale: Locale,
): Promise<Playbook[]> {
  return changing(workspaceId, async (sql) => {
    const present = new Set(
      (await sql.rows<PlaybookRow>(readPlaybooks, [workspaceId])).map(({ template }) => template),
    );
    const adopted: Playbook[] = [];
    for (const template of playbookTemplates) {
      if (present.has(template.key) || (keys !== null && !keys.includes(template.key))) continue;
      const id = await added(sql, workspaceId, template.key, templateAs(template, locale));
      adopted.push(playbookFrom(await rowOf(sql, workspaceId, id)));
    }
    return adopted;
  });
}

export function removePlaybookOf(workspaceId: number, playbookId: number): Promise<Playbook> {
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, playbookId);
    await sql.rows(markPlaybookRemoved, [workspaceId, playbookId, platform().now()]);
    return playbookFrom(row);
  });
}

export function restorePlaybookOf(workspaceId: number, playbookId: number): Promise<Playbook> {
  return changing(workspaceId, async (sql) => {
    const row = await rowOf(sql, workspaceId, playbookId, true);
    await sql.rows(markPlaybookRemoved, [workspaceId, playbookId, null]);
    return playbookFrom(row);
  });
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockPlaybooks, [workspaceId]);
    return run(sql);
  });
}

async function added(sql: Sql, workspaceId: number, template: string | null, input: PlaybookInput): Promise<number> {
  const { length } = await sql.rows(readPlaybooks, [workspaceId]);
  if (length >= mostPlaybooks)
    throw new Refusal("limit", `The workspace keeps ${mostPlaybooks} playbooks already: delete one first.`);
  const { name, severity, purpose, steps } = input;
  const values = [workspaceId, template, name, severity, purpose, JSON.stringify(steps), platform().now()];
  const [row] = await sql.rows<{ id: number }>(addPlaybook, values);
  return row?.id ?? 0;
}

export async function rowOf(sql: Sql, workspaceId: number, playbookId: number, removed = false): Promise<PlaybookRow> {
  const [row] = await sql.rows<PlaybookRow>(readPlaybook, [workspaceId, playbookId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such playbook.");
  return row;
}

export function playbookFrom(row: PlaybookRow): Playbook {
  const { id, template, name, severity, purpose, steps, updated_ms: updated, runs } = row;
  return {
    ...{ id, template, name, purpose, runs },
    severity: playbookSeverities.find((known) => known === severity) ?? "red",
    steps: Steps.parse(steps),
    updatedAt: new Date(updated).toISOString(),
  };
}

/** Every door opens only through the gate: it carries the permission that it needs, and the table knows it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { permissions } from "#domain/access/permissions.ts";

const files = readdirSync("src/server", { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /^(actions|queries)\.ts$/.test(f.name))
  .map((f) => join(f.parentPath, f.name));

const rooms = await Promise.all(
  files.map(async (file) => ({
    file,
    room: (await import(pathToFileURL(join(process.cwd(), file)).href)) as Record<string, unknown>,
  })),
);

it.each(rooms)("$file holds doors and nothing else", ({ file, room }) => {
  const kind = file.endsWith("actions.ts") ? "action" : "query";
  for (const [name, door] of Object.entries(room)) {
    expect(door, name).toBeTypeOf("function");
    expect(Object.keys(permissions), name).toContain((door as { needs?: string }).needs);
    expect((door as { kind?: string }).kind, name).toBe(kind);
  }
});

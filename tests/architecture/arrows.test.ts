/** Each arrow rule, tried on a deliberate violation; and the tree itself. */
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { brokenArrows, readTree } from "./arrows.mjs";

/** Broken rules of a tree with just these files; every file that is named exists. */
function rulesBrokenBy(sources: Readonly<Record<string, string>>): string[] {
  const broken = brokenArrows(new Map(Object.entries(sources)), () => true);
  const found = broken.map((line) => line.slice(0, line.indexOf(":")));
  return [...new Set(found.filter((rule) => rule !== "orphans"))].sort();
}

const from = (path: string, source: string) => ({ [path]: source });

it.each<[what: string, sources: Readonly<Record<string, string>>, rules: string[]]>([
  ["domain asks the server", from("src/domain/events/a.ts", 'import { b } from "#server/events/b.ts";'), ["floors"]],
  ["platform asks the server", from("src/platform/a.ts", 'import { b } from "#server/events/b.ts";'), ["floors"]],
  ["a page asks the platform", from("src/app/a/page.tsx", 'import { b } from "#platform/slot.ts";'), ["floors"]],
  ["ui asks a feature, types only", from("src/ui/a.ts", 'import type { B } from "#features/board/b.ts";'), ["floors"]],
  ["the collector asks a page", from("src/collector/a.ts", 'import { b } from "#app/b.ts";'), ["floors"]],
  ["an unlisted file beside the floors", from("src/other.ts", 'import { b } from "#domain/base/b.ts";'), ["floors"]],
  ["a floor that does not exist", from("src/utils/a.ts", "export {};"), ["floors"]],
  ["an earlier room asks a later one", from("src/domain/base/a.ts", 'import "#domain/events/b.ts";'), ["order"]],
  [
    "the order holds for types",
    from("src/server/gate/a.ts", 'import type { B } from "#domain/metrics/b.ts";'),
    ["order"],
  ],
  ["a room outside the order", from("src/domain/weather/a.ts", "export {};"), ["rooms"]],
  ["a feature asks a feature", from("src/features/a/a.ts", 'import { b } from "#features/b/b.ts";'), ["strangers"]],
  [
    "a feature passes by the doors",
    from("src/features/a/a.ts", 'import { b } from "#server/events/read-rows.ts";'),
    ["doors"],
  ],
  ["a page passes by the doors", from("src/app/a/page.tsx", 'import { b } from "#server/gate/door.ts";'), ["doors"]],
  ["the domain uses a package", from("src/domain/base/a.ts", 'import { format } from "date-fns";'), ["purity"]],
  [
    "the domain reads files",
    from("src/domain/base/a.ts", 'import { readFileSync } from "node:fs";'),
    ["packages", "purity"],
  ],
  ["a room drives Postgres", from("src/server/events/a.ts", 'import pg from "pg";'), ["packages"]],
  [
    "a job drives ClickHouse",
    from("src/jobs/a.ts", 'import { createClient } from "@clickhouse/client";'),
    ["packages"],
  ],
  ["the server draws", from("src/server/events/a.ts", 'import { use } from "react";'), ["packages"]],
  ["the platform knows Next", from("src/platform/a.ts", 'import { cookies } from "next/headers";'), ["packages"]],
  ["a path goes up", from("src/domain/base/a.ts", 'import { b } from "../base/b.ts";'), ["siblings"]],
  ["a barrel", from("src/domain/events/a.ts", 'import { b } from "#domain/base/index.ts";'), ["barrels"]],
  ["a test is imported", from("src/domain/events/a.ts", 'import { b } from "./b.test.ts";'), ["tests"]],
  ["an import without a name", from("src/ui/a.ts", "export const a = (b: string) => import(b);"), ["readable"]],
  ["an import in a call", from("src/domain/base/a.ts", 'export const a = () => import("#ui/b.ts");'), ["floors"]],
  [
    "a ring of values",
    { "src/ui/a.ts": 'import { b } from "./b.ts";', "src/ui/b.ts": 'export {\n  a,\n} from "./a.ts";' },
    ["cycles"],
  ],
  [
    "a ring of types is none",
    { "src/ui/a.ts": 'import { b } from "./b.ts";', "src/ui/b.ts": 'import type { A } from "./a.ts";' },
    [],
  ],
  ["types pass the doors", from("src/features/a/a.ts", 'import type { B } from "#server/events/b.ts";'), []],
  ["a page uses the gate", from("src/app/a/page.tsx", 'import { ask } from "#server/gate/page.ts";'), []],
  ["an import in a comment is none", from("src/domain/base/a.ts", '/*\nimport "#ui/b.ts";\n*/\nexport {};'), []],
])("%s", (_what, sources, rules) => {
  expect(rulesBrokenBy(sources)).toEqual(rules);
});

it("finds a file that nobody uses, and one that is not there", () => {
  const broken = brokenArrows(new Map([["src/domain/base/a.ts", 'import "./b.ts";']]));
  expect(broken).toEqual([
    "missing: src/domain/base/a.ts → src/domain/base/b.ts",
    "orphans: src/domain/base/a.ts: nothing uses it",
  ]);
});

it("holds in the whole tree", () => {
  expect(brokenArrows(readTree(), (path) => path.startsWith("src/platform/generated/") || existsSync(path))).toEqual(
    [],
  );
});

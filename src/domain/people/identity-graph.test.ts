/** Who is joined with whom, claim by claim. */
import { expect, it } from "vitest";
import { type Identity, type IdentityClaim, identityChange } from "./identity-graph.ts";
import { usableId } from "./usable-id.ts";

const identify = (identity: string, anonymous: string | null): IdentityClaim => ({
  kind: "identify",
  identity,
  isUser: true,
  anonymous,
  previous: null,
});
const alias = (previous: string, identity: string): IdentityClaim => ({
  kind: "alias",
  identity,
  isUser: true,
  anonymous: null,
  previous,
});
const page = (anonymous: string): IdentityClaim => ({
  kind: "page",
  identity: anonymous,
  isUser: false,
  anonymous,
  previous: null,
});

function persons(claims: readonly IdentityClaim[]): { of: (key: string) => string; refused: number; moved: string[] } {
  const known = new Map<string, Identity>();
  const moved: string[] = [];
  let refused = 0;
  for (const claim of claims) {
    const change = identityChange(claim, (key) => known.get(key));
    if (change.kind === "refused") refused++;
    if (change.kind !== "changed") continue;
    for (const [key, identity] of change.set) known.set(key, identity);
    if (change.from !== null) moved.push(`${change.from}→${change.to}`);
  }
  return { of: (key) => known.get(key)?.person ?? key, refused, moved };
}

it.each<[string, IdentityClaim[], Record<string, string>, string[], number]>([
  ["an anonymous id joins its first user", [page("a"), identify("u", "a")], { a: "u", u: "u" }, ["a→u"], 0],
  ["two devices are one person", [identify("u", "a"), identify("u", "b")], { a: "u", b: "u" }, ["a→u", "b→u"], 0],
  [
    "a shared device stays with its first user",
    [identify("u", "a"), identify("v", "a")],
    { a: "u", v: "v" },
    ["a→u"],
    0,
  ],
  ["the same claim twice changes nothing", [identify("u", "a"), identify("u", "a")], { a: "u" }, ["a→u"], 0],
  ["an alias before either is known", [alias("a", "u")], { a: "u", u: "u" }, ["a→u"], 0],
  ["an alias to itself", [alias("u", "u")], { u: "u" }, [], 0],
  [
    "a circle of aliases is one person",
    [alias("A", "B"), alias("B", "C"), alias("C", "A")],
    { A: "B", B: "B", C: "B" },
    ["A→B", "C→B"],
    0,
  ],
  [
    "two known users are never joined",
    [identify("u", "a"), identify("v", "b"), alias("u", "v")],
    { u: "u", v: "v" },
    ["a→u", "b→v"],
    1,
  ],
  [
    "a new name of a known user is the same person",
    [identify("u", "a"), alias("u", "w")],
    { w: "u" },
    ["a→u", "w→u"],
    0,
  ],
])("%s", (_says, claims, expected, moved, refused) => {
  const graph = persons(claims);
  for (const [key, person] of Object.entries(expected)) expect(graph.of(key), key).toBe(person);
  expect(graph.moved).toEqual(moved);
  expect(graph.refused).toBe(refused);
});

it.each(["null", "undefined", " 0 ", "Anonymous", "[object Object]", "NaN", "", "guest"])("%j names nobody", (id) => {
  expect(usableId(id)).toBeNull();
});

it.each(["u1", "12345", "5f0c", "中文用户"])("%j names somebody", (id) => {
  expect(usableId(id)).toBe(id);
});

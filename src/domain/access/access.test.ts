/** The rules of access, row by row. */
import { expect, it } from "vitest";
import { Email } from "./member.ts";
import { Password } from "./password.ts";
import { type Permission, permissions, roleMay, roles, rolesThatMay, scopesMay } from "./permissions.ts";
import { returnPath } from "./return-path.ts";
import { networkOf, perEmail, waitMs } from "./throttle.ts";

const unheard = "moon:read" as Permission;

it("holds nothing that is not in the table", () => {
  expect(roles.filter((role) => roleMay(role, unheard))).toEqual([]);
  expect(scopesMay(["read", "write", "admin"], unheard)).toBe(false);
  expect(rolesThatMay("toString" as Permission)).toEqual([]);
});

it.each([
  ["analyst", "board:read", true],
  ["executive", "budgets:write", false],
  ["promotion", "spend:write", true],
  ["operations", "spend:write", false],
  ["manager", "members:read", true],
  ["manager", "members:write", false],
  ["admin", "keys:write", true],
  ["admin", "workspaces:create", false],
  ["admin", "installation:set-up", false],
] as const)("%s and %s: %s", (role, permission, expected) => expect(roleMay(role, permission)).toBe(expected));

it.each([
  [["read"], "board:read", true],
  [["read"], "members:read", false],
  [["write"], "board:read", false],
  [["write"], "budgets:write", true],
  [["write"], "keys:write", false],
  [["admin"], "keys:write", true],
  [["admin"], "workspaces:create", false],
  [[], "board:read", false],
] as const)("scopes %j and %s: %s", (held, permission, expected) => expect(scopesMay(held, permission)).toBe(expected));

it("lets an administrator do all that somebody in a workspace may do", () => {
  const held = (Object.keys(permissions) as Permission[]).filter((permission) => rolesThatMay(permission).length > 0);
  expect(held.every((permission) => roleMay("admin", permission))).toBe(true);
});

it.each([
  ["eleven characters", "tulip-bread", false],
  ["twelve characters", "tulip-breads", true],
  ["twelve of another script", "春眠不觉晓处处闻啼鸟夜来", true],
  ["one character repeated", "aaaaaaaaaaaaaaaa", false],
  ["a row of the keyboard", "qwertyuiopas", false],
  ["a row of digits", "123456789012", false],
  ["256 characters", "correct horse ".repeat(18).slice(0, 256), true],
  ["257 characters", "correct horse ".repeat(19).slice(0, 257), false],
])("password of %s", (_name, password, allowed) => expect(Password.safeParse(password).success).toBe(allowed));

it("reads a password typed with combined or separate accents as the same", () => {
  expect(Password.parse("crème brûlée 12")).toBe(Password.parse("crème brûlée 12".normalize("NFD")));
});

it.each([
  ["Mei@Example.com ", "mei@example.com"],
  ["mei", null],
  ["mei@exаmple.com", null],
  ["mei＠example.com", null],
])("e-mail %s", (typed, expected) => expect(Email.safeParse(typed).data ?? null).toBe(expected));

it.each([
  ["/w/brand?by=channel#map", "/w/brand?by=channel#map"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https:evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/a/..//evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["", "/"],
  [null, "/"],
])("returns from sign-in to %s as %s", (asked, expected) => expect(returnPath(asked)).toBe(expected));

const minute = 60_000;
it.each([
  ["no failures", [], 0],
  ["four failures", [1, 2, 3, 4], 0],
  ["five failures", [1, 2, 3, 4, 5], 6 * minute],
  ["five, the first long ago", [-10, 2, 3, 4, 5], 0],
  ["seven failures: five must age", [1, 2, 3, 4, 5, 6, 7], 8 * minute],
])("wait after %s", (_name, minutes, expected) => {
  const failedAt = minutes.map((at) => at * minute);
  expect(waitMs(failedAt, 10 * minute, perEmail)).toBe(expected);
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::", "fe80:0:0:0"],
  ["user:12", "user:12"],
  ["", ""],
])("counts %s with its network", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

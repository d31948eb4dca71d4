/** Questions about times that no store holds: every report answers them, or refuses them with a sentence. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { operations } from "#features/api-docs/openapi-document.ts";
import { addWorkspace, openWorld, type World } from "../world/open-world.ts";
import { sendOperation } from "../world/send-operation.ts";

const admin = "test-admin-token-0123456789";
const Refused = z.object({ error: z.object({ code: z.literal("invalid"), message: z.string() }) });

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addWorkspace(world.platform, "far", "America/New_York");
});
afterAll(() => world.close());

const asks = (name: string) =>
  operations.filter(
    ({ method, path, parameters = [] }) =>
      method === "get" && !path.includes("{") && parameters.some((one) => one.in === "query" && one.name === name),
  );

async function ask(operation: (typeof operations)[number], given: Readonly<Record<string, string>>) {
  const response = await sendOperation(operation, admin, { workspace: "far", ...given });
  return { status: response.status, text: await response.text() };
}

describe.each(asks("from"))("$path", (operation) => {
  it.each([
    ["2150-01-01", "2150-01-08"],
    ["2106-02-07", "2106-02-08"],
    ["9999-12-30", "9999-12-31"],
    ["9999-12-31T23:00:00-12:00", "9999-12-31T23:59:00-12:00"],
    ["2099-12-25", "2100-01-20"],
    ["1969-12-20", "1969-12-27"],
    ["0000-01-01", "0000-01-08"],
  ])("refuses %s to %s in words", async (from, to) => {
    const { status, text } = await ask(operation, { from, to });
    expect({ status, text }).toMatchObject({ status: 400 });
    expect(Refused.parse(JSON.parse(text)).error.message).toMatch(/must lie between 1970 and 2099|at most \d+ days/);
  });

  it.each([
    ["2099-12-25", "2100-01-01"],
    ["1970-01-02", "1970-01-09"],
    ["1970-01-02T00:00:00Z", "1970-01-02T05:00:00Z"],
  ])("answers %s to %s", async (from, to) => {
    expect(await ask(operation, { from, to })).toMatchObject({ status: 200 });
  });
});

describe.each(asks("asOf"))("$path", (operation) => {
  it.each(["2150-01-01", "9999-12-31", "9999-12-31T23:59:00-12:00"])("refuses %s", async (asOf) => {
    const { status, text } = await ask(operation, { asOf });
    expect({ status, text }).toMatchObject({ status: 400 });
    expect(Refused.parse(JSON.parse(text)).error.message).toMatch(/future/);
  });
  it.each(["1970-01-01", "1900-01-01", "0001-01-01", "0000-01-01", "1969-12-31T23:59:00-12:00"])(
    "answers or refuses %s",
    async (asOf) => {
      const { status, text } = await ask(operation, { asOf });
      expect([200, 400], text).toContain(status);
    },
  );
});

it("asks every kind of report", () => {
  expect(asks("from").length).toBeGreaterThan(8);
  expect(asks("asOf").length).toBeGreaterThan(0);
});

/** The lanes of what is handed over: a platform that hangs holds up the actions behind it, and nobody's notice. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type Handlers, handOver } from "#server/outbox/hand-over.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
beforeAll(async () => {
  world = await openMemoryWorld();
});
afterAll(() => world.close());

it("tells of a task while an action waits for its platform, and tells both once", async () => {
  const told: string[] = [];
  let answer: () => void = () => undefined;
  const platformAnswers = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const handlers: Handlers = {
    "action.run": [
      async ({ body }) => {
        await platformAnswers;
        told.push(`action ${body.actionId}`);
      },
    ],
    "task.overdue": [async ({ body }) => void told.push(`task ${body.taskId}`)],
  };
  const { id } = world.workspace;
  await world.record.transaction(async (sql) => {
    await enqueue(sql, id, "action.run", { actionId: 1, attempt: 0 });
    await enqueue(sql, id, "task.overdue", { taskId: 2 });
  });
  const acting = handOver(handlers, { topics: ["action.run"], alone: true });
  expect(await handOver(handlers, { topics: ["action.run"], alone: false })).toBe(1);
  expect(told).toEqual(["task 2"]);
  answer();
  expect(await acting).toBe(1);
  expect(told).toEqual(["task 2", "action 1"]);
  expect(await handOver(handlers)).toBe(0);
});

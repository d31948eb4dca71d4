/** Rows for the questions behind a view, and their addresses. */
import { describe, expect, it } from "vitest";
import { BoardQuestion } from "./board-question.ts";
import { boardAddress, questionsOf, withMeasures } from "./board-questions.ts";
import { parseView } from "./board-view.ts";

const now = Date.parse("2026-11-23T16:30:00Z");
const asked = (text: string) => questionsOf(parseView(new URLSearchParams(text)), "Asia/Shanghai", now);

describe("questionsOf", () => {
  it.each([
    ["today is the workspace's, not the machine's", "", { from: "2026-11-24", to: "2026-11-25", grain: "hour" }],
    ["longer ranges by day", "range=7d", { from: "2026-11-18", to: "2026-11-25", grain: "day" }],
    ["filters travel", "channel=a,b&device=ios", { filter: { channel: ["a", "b"], device: ["ios"] } }],
    ["attribution travels", "model=first&clock=touch", { model: "first", clock: "touch" }],
  ])("%s", (_name, text, expected) => {
    expect(asked(text).trend).toMatchObject(expected);
  });

  it("asks for the range before only when it is compared with", () => {
    expect(asked("").before).toBeNull();
    expect(asked("compare=weekday").before).toMatchObject({ from: "2026-11-17", to: "2026-11-18", benchmark: false });
  });

  it.each(["", "range=28d&metric=roas&by=campaign", "compare=previous&cols=plan,pace"])("is valid: %s", (text) => {
    for (const question of Object.values(asked(text))) {
      if (question !== null) expect(BoardQuestion.parse(question)).toEqual(question);
    }
  });
});

it("adds the measures of ratios once", () => {
  expect(withMeasures(["cac", "spend"])).toEqual(["cac", "spend", "new_customers"]);
});

it("writes the API's address", () => {
  const { map } = asked("channel=a,b&metric=orders");
  const address = new URL(boardAddress("demo", map, "csv"), "http://localhost");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    workspace: "demo",
    from: "2026-11-24",
    to: "2026-11-25",
    metrics: "orders,sessions",
    grain: "hour",
    by: "channel",
    clock: "conversion",
    model: "last",
    benchmark: "1",
    "filter[channel]": "a,b",
    format: "csv",
  });
});

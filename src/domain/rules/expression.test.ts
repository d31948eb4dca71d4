/** Users' own conditions: what is refused when saved, and that no text of theirs can take long or reach out. */
import { describe, expect, it } from "vitest";
import { checkExpression, namesIn, runExpression } from "./expression.ts";
import { RuleDefinition } from "./rule.ts";

describe("checking", () => {
  it.each([
    "value < usual * 0.8",
    "value < usual * 2 && orders > 3",
    "spend > 1000 && (orders == 0 || value / target >= 1.5)",
    "!(clicks < 10) ? value > 3 : false",
    "-value < 1e3",
  ])("takes %s", (text) => {
    expect(checkExpression(text)).toBeNull();
  });

  it.each([
    ["valu < 3", "There is no figure called “valu”."],
    ["process.exit(1) == 2", "There is no figure called “process”."],
    ["value <", "cannot be read"],
    ["value", "must say yes or no"],
    ["value + 1", "must say yes or no"],
    ["value && true", "does not fit together"],
    ["'a'.matches('(a+)+$')", "calls no functions"],
    ["[1, 2].exists(x, x > value)", "cannot be read"],
    ["size('abc') > 2", "calls no functions"],
    ["value == 'a'", "only compare and calculate"],
    ["value in [1.0]", "cannot be read"],
    ["{1: true}[1]", "cannot be read"],
    [`${"(".repeat(60)}value${")".repeat(60)} > 1`, "cannot be read"],
    [`${"value + ".repeat(150)}value > 1`, "cannot be read"],
  ])("refuses %s", (text, says) => {
    expect(checkExpression(text)).toContain(says);
  });

  it("is done where a rule is saved", () => {
    const saved = RuleDefinition.safeParse({
      watch: { kind: "metric", metric: "orders" },
      condition: { kind: "expression", bad: "order < 3" },
    });
    expect(saved.error?.issues.map(({ message }) => message)).toEqual(["There is no figure called “order”."]);
  });
});

describe("running", () => {
  it("answers yes or no, whole numbers and fractions alike", () => {
    expect(runExpression("value * 2 > 3", { value: 1.6 })).toBe(true);
    expect(runExpression("orders == 3", { orders: 3 })).toBe(true);
    expect(runExpression("value > 3 || orders > 3", { value: 1, orders: 2 })).toBe(false);
  });
  it("says unknown where a figure that it asks for is", () => {
    expect(runExpression("value < usual", { value: 1, usual: null })).toBe("unknown");
    expect(runExpression("value < 2", { value: 1, usual: null })).toBe(true);
  });
  it("lets what is known decide alone, as CEL does", () => {
    expect(runExpression("value > 3 || usual > 1", { value: 4, usual: null })).toBe(true);
    expect(runExpression("value > 5 && usual > 1", { value: 4, usual: null })).toBe(false);
    expect(runExpression("!(usual > 1)", { usual: null })).toBe("unknown");
    expect(runExpression("usual > 1 ? true : false", { usual: null })).toBe("unknown");
  });
  it("never takes a division by zero for a value", () => {
    expect(runExpression("spend / orders > 100", { spend: 5, orders: 0 })).toBe("unknown");
    expect(runExpression("orders > 0 && spend / orders > 100", { spend: 5, orders: 0 })).toBe(false);
    expect(runExpression("orders == 0 || spend / orders > 100", { spend: 5, orders: 0 })).toBe(true);
  });
  it("says error of what cannot be run", () => {
    expect(runExpression("value <", { value: 1 })).toBe("error");
  });
  it("knows the figures that it asks for", () => {
    expect(namesIn("value < usual && spend > 3")).toEqual(["value", "usual", "spend"]);
    expect(namesIn("value <")).toEqual([]);
  });
  it("takes no time at the longest text that can be saved", () => {
    const text = Array.from({ length: 16 }, (_, i) => `value / usual > ${i}.5 || spend < ${i}`)
      .join(" && ")
      .slice(0, 490);
    const whole = text.slice(0, text.lastIndexOf(" && "));
    expect(checkExpression(whole)).toBeNull();
    const start = performance.now();
    for (let i = 0; i < 10_000; i++) runExpression(whole, { value: i, usual: 1, spend: 3 });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

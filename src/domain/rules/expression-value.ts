/**
 * The value of a checked expression. Unknown figures and divisions by zero are what CEL calls errors, and are absorbed
 * as it does: `true || unknown` is true, `false && unknown` is false, and everything else of them is unknown.
 */
import type { ASTNode } from "@marcbachmann/cel-js";

type Value = number | boolean | null;
type Named = Readonly<Record<string, number | null | undefined>>;

const calculations: Readonly<Record<string, (a: number, b: number) => Value>> = {
  "+": (a, b) => finite(a + b),
  "-": (a, b) => finite(a - b),
  "*": (a, b) => finite(a * b),
  "/": (a, b) => finite(a / b),
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** null: unknown. */
export function expressionValue(node: ASTNode, named: Named): Value {
  const of = (part: ASTNode) => expressionValue(part, named);
  switch (node.op) {
    case "id":
      return named[node.args] ?? null;
    case "value":
      return typeof node.args === "number" || typeof node.args === "boolean" ? node.args : null;
    case "&&":
    case "||":
      return either(node.op === "||", of(node.args[0]), of(node.args[1]));
    case "?:": {
      const chosen = of(node.args[0]);
      return chosen === null ? null : of(chosen ? node.args[1] : node.args[2]);
    }
    case "!_": {
      const answer = of(node.args);
      return answer === null ? null : !answer;
    }
    case "-_": {
      const amount = of(node.args);
      return typeof amount === "number" ? -amount : null;
    }
    default:
      return Array.isArray(node.args) ? pair(node.op, node.args, of) : null;
  }
}

/** What decides alone does, whatever the other is. */
function either(decides: boolean, a: Value, b: Value): Value {
  if (a === decides || b === decides) return decides;
  return a === null || b === null ? null : !decides;
}

function pair(op: string, [left, right]: readonly unknown[], of: (part: ASTNode) => Value): Value {
  const [a, b] = [of(left as ASTNode), of(right as ASTNode)];
  if (a === null || b === null) return null;
  if (op === "==") return a === b;
  if (op === "!=") return a !== b;
  return typeof a === "number" && typeof b === "number" ? (calculations[op]?.(a, b) ?? null) : null;
}

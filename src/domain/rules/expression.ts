/** Conditions that users write themselves, in CEL: figures and comparisons only, checked when saved, bounded when run. */
import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import { measures } from "#domain/metrics/measure.ts";
import { expressionValue } from "./expression-value.ts";

/** What an expression may name: money in major units, rates 0–1. */
export const expressionNames = ["value", "usual", "target", ...measures] as const;
export type ExpressionName = (typeof expressionNames)[number];
export type ExpressionValues = Readonly<Partial<Record<ExpressionName, number | null>>>;

const limits = { maxAstNodes: 200, maxDepth: 32, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 2 };

/** No loops, no text, no calls: what is left takes a bounded number of steps. */
const operators: ReadonlySet<string> = new Set([
  "id",
  "value",
  "&&",
  "||",
  "!_",
  "-_",
  "?:",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
]);

const environment = (() => {
  const made = new Environment({ limits });
  for (const name of expressionNames) made.registerVariable(name, "double");
  return made;
})();

/** Whole numbers are figures like all others: 3 is 3.0. */
const asFigures = (text: string) => text.replace(/(?<![\w.])\d+(?![\w.])/g, "$&.0");

const known: ReadonlySet<string> = new Set(expressionNames);
const isNode = (part: unknown): part is ASTNode => typeof part === "object" && part !== null && "op" in part;
const partsOf = ({ op, args }: ASTNode): ASTNode[] =>
  op === "id" || op === "value" ? [] : (Array.isArray(args) ? args : [args]).flat().filter(isNode);

function everyNode(root: ASTNode): ASTNode[] {
  return [root, ...partsOf(root).flatMap(everyNode)];
}

const parsed = (text: string) => environment.parse(asFigures(text));
type Parsed = ReturnType<typeof parsed>;

/** A sentence that says what is wrong; null where it can be used. */
export function checkExpression(text: string): string | null {
  let made: Parsed;
  try {
    made = parsed(text);
  } catch (thrown) {
    return `This cannot be read as a condition: ${thrown instanceof ParseError ? thrown.summary : "it is too long or too deep"}.`;
  }
  const nodes = everyNode(made.ast);
  const stranger = nodes.find((node) => node.op === "id" && !known.has(node.args));
  if (stranger !== undefined) return `There is no figure called “${stranger.args}”.`;
  const call = nodes.find(({ op }) => op === "call" || op === "rcall");
  if (call !== undefined) return "A condition compares figures; it calls no functions.";
  const other = nodes.find(({ op, args }) => !operators.has(op) || (op === "value" && typeof args === "string"));
  if (other !== undefined) return "A condition may only compare and calculate with figures.";
  const { valid, type, error } = made.check();
  if (!valid) return `This does not fit together: ${error?.summary ?? "the parts are of different kinds"}.`;
  return String(type) === "bool" ? null : "A condition must say yes or no: compare the figure with something.";
}

const mostKept = 500;
const kept = new Map<string, ASTNode | null>();

/** null for what cannot be used. */
function compiled(text: string): ASTNode | null {
  const found = kept.get(text);
  if (found !== undefined) return found;
  const made = checkExpression(text) === null ? parsed(text).ast : null;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, made);
  return made;
}

/** The figures that an expression asks for; none of one that cannot be read. */
export function namesIn(text: string): readonly ExpressionName[] {
  const root = compiled(text);
  const nodes = root === null ? [] : everyNode(root);
  return expressionNames.filter((name) => nodes.some(({ op, args }) => op === "id" && args === name));
}

/** yes, no, `unknown` where that hangs on a figure that is not known or on a division by zero, `error` where there is no answer. */
export function runExpression(text: string, values: ExpressionValues): boolean | "unknown" | "error" {
  const root = compiled(text);
  if (root === null) return "error";
  const answer = expressionValue(root, values as Readonly<Record<string, number | null | undefined>>);
  return typeof answer === "boolean" ? answer : "unknown";
}

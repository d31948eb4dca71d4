/** The API of teams' definitions. */
import { z } from "zod";
import { Axes, axisNames, measures } from "#domain/reconciliation/definition.ts";
import {
  DefinitionChange,
  DefinitionInput,
  DefinitionRef,
  DefinitionsQuestion,
  teams,
} from "#domain/reconciliation/stored-definition.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";

const Words = z.object({ en: z.string(), "zh-CN": z.string() });
const Definition = z.object({
  ...{ id: count, version: count, revision: count, name: z.string(), note: z.string(), team: z.enum(teams).nullable() },
  owner: z.object({ id: count, name: z.string() }).nullable(),
  measure: z.enum(measures),
  reported: z.object({ source: z.string(), channel: z.string().nullable() }).nullable(),
  ...{ axes: Axes.nullable(), changedAt: instant, changedBy: z.string(), removed: z.boolean() },
});
export const rights = {
  ...{ mayDefine: z.boolean(), mayDispute: z.boolean(), maySign: z.array(z.enum(teams)), asOf: instant },
};
export const rightsExample = {
  ...{ mayDefine: true, mayDispute: true, maySign: ["promotion"], asOf: "2026-11-19T06:20:00.000Z" },
};
const axes = Axes.parse({ population: "clicked", dateBasis: "touch", refunds: "kept" });
const definition = {
  ...{ id: 12, version: 3, revision: 3, name: "Promotion", note: "People who clicked an ad and ordered" },
  ...{ team: "promotion", owner: { id: 3, name: "Zhou Hang" }, measure: "conversions", reported: null, axes },
  ...{ changedAt: "2026-11-12T03:10:00.000Z", changedBy: "Zhou Hang", removed: false },
};
const AxisChoice = z.object({
  ...{ axis: z.enum(axisNames), kind: z.enum(["timing", "definition"]), words: Words },
  choices: z.array(z.object({ value: z.string(), words: Words })).nullable(),
});
const inPath: Parameter = {
  ...{ name: "definitionId", in: "path", required: true, schema: DefinitionRef.shape.definitionId, example: 12 },
  says: "The definition.",
};
const one = { status: 200, schema: z.object({ definition: Definition }), example: { definition } } as const;

export const definitionOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/definitions", id: "listDefinitions", tag: "Reconciliation" },
    summary: "Teams' definitions of figures, and what platforms report",
    says: "`axes` are the axes that a definition stands on, in words; an axis without choices takes a name, a time zone or days. `sources` report conversions or revenue of their own.",
    needs: "definitions:read",
    parameters: [
      { name: "measure", in: "query", schema: DefinitionsQuestion.shape.measure, says: "Only of this measure." },
      { name: "limit", in: "query", schema: DefinitionsQuestion.shape.limit, says: "At most 200." },
    ],
    answer: {
      status: 200,
      schema: z.object({
        definitions: z.array(Definition),
        sources: z.array(
          z.object({
            ...{ source: z.string(), channels: z.array(z.string()), conversions: z.boolean(), revenue: z.boolean() },
          }),
        ),
        people: z.array(z.object({ id: count, name: z.string(), role: z.string() })),
        axes: z.array(AxisChoice),
        ...rights,
      }),
      example: {
        definitions: [definition],
        sources: [{ source: "douyin", channels: ["douyin"], conversions: true, revenue: true }],
        people: [{ id: 3, name: "Zhou Hang", role: "promotion" }],
        axes: [{ axis: "timezone", kind: "timing", words: { en: "Clock", "zh-CN": "时区" }, choices: null }],
        ...rightsExample,
      },
    },
  },
  {
    ...{ method: "post", path: "/api/v1/definitions", id: "createDefinition", tag: "Reconciliation" },
    summary: "Write a definition",
    says: "Axes that are left out stand where the house does. With `reported` it is the figure of one platform; without `axes` nobody knows what that counts, and all it differs by is residual.",
    needs: "definitions:write",
    body: {
      schema: DefinitionInput,
      example: {
        ...{ name: "Promotion", note: definition.note, team: "promotion", measure: "conversions" },
        axes: { population: "clicked", dateBasis: "touch", refunds: "kept" },
      },
    },
    answer: { ...one, status: 201 },
    refuses: [409],
  },
  {
    ...{ method: "get", path: "/api/v1/definitions/{definitionId}", id: "getDefinition", tag: "Reconciliation" },
    summary: "A definition with all its versions",
    needs: "definitions:read",
    parameters: [inPath],
    answer: {
      status: 200,
      schema: z.object({ definition: Definition, versions: z.array(Definition), ...rights }),
      example: { definition, versions: [definition], ...rightsExample },
    },
    refuses: [404],
  },
  {
    ...{ method: "patch", path: "/api/v1/definitions/{definitionId}", id: "changeDefinition", tag: "Reconciliation" },
    summary: "Change a definition: a new version, the old ones stay",
    says: "`revision` is the version that the change was made to; an older one is refused (409). `axes` are given as a whole.",
    needs: "definitions:write",
    parameters: [inPath],
    body: { schema: DefinitionChange.omit({ definitionId: true }), example: { revision: 2, note: definition.note } },
    answer: {
      status: 200,
      schema: z.object({ definition: Definition, changed: z.boolean() }),
      example: { definition, changed: true },
    },
    refuses: [404, 409],
  },
  {
    ...{ method: "delete", path: "/api/v1/definitions/{definitionId}", id: "removeDefinition", tag: "Reconciliation" },
    summary: "Remove a definition",
    says: "What refers to it, such as a dispute, still finds it.",
    needs: "definitions:write",
    parameters: [inPath],
    answer: one,
    refuses: [404],
  },
];

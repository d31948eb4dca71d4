/** The API of alerts: what fired, what it rests on, what people say of it, and what is silenced. */
import { z } from "zod";
import { RuleDefinition, severities } from "#domain/rules/rule.ts";
import {
  AlertComment,
  AlertOwning,
  AlertQuestion,
  AlertRef,
  AlertVerdict,
  alertStates,
  Matcher,
  MuteWindow,
  SilenceInput,
  SilenceRef,
} from "#domain/rules/rule-inputs.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";

const amount = z.number().nullable();
/** Money in major units, rates 0–1. */
export const AlertFigures = z.object({
  ...{ value: amount, reference: amount, limit: amount, sample: amount, probability: amount },
  ...{ from: instant, to: instant },
});
const Person = z.object({ id: count, name: z.string() });
export const Alert = z.object({
  ...{ id: count, kind: z.string(), severity: z.enum(severities), state: z.enum(alertStates) },
  ...{ rule: Person.extend({ version: count }).nullable(), metric: z.string().nullable() },
  ...{
    scopeKind: z.string(),
    scopeKey: z.string(),
    activeAt: instant,
    firedAt: instant,
    resolvedAt: instant.nullable(),
  },
  ...{ figures: AlertFigures.nullable(), about: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) },
  ...{ owner: Person.nullable(), ownedAt: instant.nullable(), falseAlarm: z.boolean().nullable() },
  ...{ actedAt: instant.nullable(), effect: z.unknown(), muted: z.string().nullable() },
});
const Note = z.object({
  ...{
    id: z.string(),
    at: instant,
    kind: z.string(),
    body: z.record(z.string(), z.unknown()),
    actor: z.string().nullable(),
  },
});
const Hour = z.object({
  ...{ at: instant, value: amount, usual: amount, limit: amount, verdict: z.string().nullable(), fired: z.boolean() },
});
const Silence = z.object({
  ...{ id: count, matcher: Matcher, reason: z.string(), author: z.string(), startsAt: instant, endsAt: instant },
  weekly: z.array(MuteWindow).nullable(),
});
const Quality = z.object({
  ...{ alerts: count, owned: amount, acted: amount, falseAlarms: amount, judged: count },
  ...{ medianHoursToOwn: amount, medianHoursToAct: amount, medianHoursOpen: amount },
  suggestion: z.record(z.string(), z.unknown()).nullable(),
});
const rights = { mayChange: z.boolean(), asOf: instant };
const Said = z.object({ alert: Alert, before: Alert });

const inPath = {
  name: "alertId",
  in: "path",
  required: true,
  schema: AlertRef.shape.alertId,
  says: "The alert.",
  example: 12,
} as const;
const says: Readonly<Record<string, string>> = {
  state: "Those that are open, which is firing or recovering; those that are closed; or all.",
  severity: "Only of this severity.",
  kind: "`rule`, or one of the house itself: a late source, a rule in error, a storm, an action that failed.",
  ruleId: "Only of this rule.",
  scopeKind: "Only about such things.",
  scopeKey: "Only about this one.",
  before: "The `next` of the page before.",
  limit: "How many, 500 at most.",
};
const filters = Object.entries(AlertQuestion.shape).map(
  ([name, schema]): Parameter => ({ name, in: "query", schema, says: says[name] ?? name }),
);
const tag = "Alerts";
const one = "/api/v1/alerts/{alertId}";
const answering = { needs: "alerts:write", parameters: [inPath], answer: { status: 200, schema: Said } } as const;

export const alertOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/alerts", id: "listAlerts", tag, summary: "Alerts, newest first" },
    needs: "rules:read",
    parameters: filters,
    answer: { status: 200, schema: z.object({ alerts: z.array(Alert), next: count.nullable(), ...rights }) },
  },
  {
    ...{
      method: "get",
      path: "/api/v1/alerts/quality",
      id: "getAlertQuality",
      tag,
      summary: "How alerts were answered",
    },
    says: "Over 90 days, rule by rule, with a limit that would have spared false alarms where enough were judged.",
    needs: "rules:read",
    answer: {
      status: 200,
      schema: z.object({ rules: z.array(z.object({ ruleId: count, name: z.string(), quality: Quality })) }),
    },
  },
  {
    ...{ method: "get", path: one, id: "getAlert", tag, summary: "An alert and the hours that it rests on" },
    needs: "rules:read",
    parameters: [inPath],
    answer: {
      status: 200,
      schema: z.object({
        ...{
          alert: Alert,
          notes: z.array(Note),
          definition: RuleDefinition.nullable(),
          evidence: z.array(Hour),
          ...rights,
        },
      }),
    },
  },
  {
    ...{ method: "post", path: `${one}/own`, id: "ownAlert", tag, summary: "Own an alert, or give it back" },
    ...answering,
    body: { schema: AlertOwning.omit({ alertId: true }), example: { own: true } },
  },
  {
    ...{ method: "post", path: `${one}/judge`, id: "judgeAlert", tag, summary: "Say whether it was a false alarm" },
    ...answering,
    body: { schema: AlertVerdict.omit({ alertId: true }), example: { falseAlarm: true } },
  },
  {
    ...{ method: "post", path: `${one}/comment`, id: "commentAlert", tag, summary: "Comment on an alert" },
    ...answering,
    body: { schema: AlertComment.omit({ alertId: true }), example: { text: "The creative was changed at ten." } },
  },
  {
    ...{ method: "get", path: "/api/v1/silences", id: "listSilences", tag, summary: "Silences that hold or will" },
    needs: "rules:read",
    answer: { status: 200, schema: z.object({ silences: z.array(Silence), ...rights }) },
  },
  {
    ...{ method: "post", path: "/api/v1/silences", id: "silenceAlerts", tag, summary: "Keep alerts quiet for a time" },
    says: "Thirty days at most. Alerts go on; nobody is told of them, and nothing is done. With `weekly`, only in those hours.",
    needs: "alerts:write",
    body: {
      schema: SilenceInput,
      example: { matcher: { scopeKey: "douyin" }, reason: "The autumn sale", hours: 48 },
    },
    answer: { status: 201, schema: z.object({ silence: Silence }) },
  },
  {
    ...{ method: "delete", path: "/api/v1/silences/{silenceId}", id: "endSilence", tag, summary: "End a silence now" },
    needs: "alerts:write",
    parameters: [
      { ...inPath, name: "silenceId", schema: SilenceRef.shape.silenceId, says: "The silence.", example: 4 },
    ],
    answer: { status: 200, schema: z.object({ silence: Silence }) },
  },
];

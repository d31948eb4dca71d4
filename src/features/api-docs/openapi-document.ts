/** The OpenAPI 3.1 document of the HTTP API, made from the schemas that the doors themselves parse with. */
import { z } from "zod";
import { rolesThatMay, scopes, scopesMay } from "#domain/access/permissions.ts";
import { type Operation, type Parameter, tags } from "./operation.ts";
import { accessOperations } from "./operations-access.ts";
import { alertOperations } from "./operations-alerts.ts";
import { alignmentOperations } from "./operations-alignment.ts";
import { anomalyOperations } from "./operations-anomalies.ts";
import { attributionOperations } from "./operations-attribution.ts";
import { audienceOperations } from "./operations-audiences.ts";
import { breakerOperations } from "./operations-breaker.ts";
import { catalogueOperations } from "./operations-catalogue.ts";
import { collectorOperations } from "./operations-collector.ts";
import { definitionOperations } from "./operations-definitions.ts";
import { dictionaryOperations } from "./operations-dictionary.ts";
import { digestOperations } from "./operations-digests.ts";
import { disputeOperations } from "./operations-disputes.ts";
import { experimentOperations } from "./operations-experiments.ts";
import { exportOperations } from "./operations-exports.ts";
import { funnelOperations } from "./operations-funnels.ts";
import { goalOperations } from "./operations-goals.ts";
import { governanceOperations } from "./operations-governance.ts";
import { healthOperations } from "./operations-health.ts";
import { lineageOperations } from "./operations-lineage.ts";
import { moneyOperations } from "./operations-money.ts";
import { notificationOperations } from "./operations-notifications.ts";
import { pagePairsOperations } from "./operations-page-pairs.ts";
import { peopleOperations } from "./operations-people.ts";
import { playbookOperations } from "./operations-playbooks.ts";
import { quarantineOperations } from "./operations-quarantine.ts";
import { reachOperations } from "./operations-reach.ts";
import { reconcileOperations } from "./operations-reconcile.ts";
import { reportOperations } from "./operations-reports.ts";
import { retentionOperations } from "./operations-retention.ts";
import { ruleOperations } from "./operations-rules.ts";
import { shareOperations } from "./operations-shares.ts";
import { taskOperations } from "./operations-tasks.ts";
import { valueOperations } from "./operations-value.ts";

export const operations: readonly Operation[] = [
  ...collectorOperations,
  ...quarantineOperations,
  ...accessOperations,
  ...catalogueOperations,
  ...moneyOperations,
  ...reportOperations,
  ...dictionaryOperations,
  ...pagePairsOperations,
  ...lineageOperations,
  ...retentionOperations,
  ...funnelOperations,
  ...attributionOperations,
  ...peopleOperations,
  ...audienceOperations,
  ...experimentOperations,
  ...valueOperations,
  ...reachOperations,
  ...anomalyOperations,
  ...ruleOperations,
  ...alertOperations,
  ...breakerOperations,
  ...notificationOperations,
  ...playbookOperations,
  ...exportOperations,
  ...taskOperations,
  ...reconcileOperations,
  ...definitionOperations,
  ...disputeOperations,
  ...goalOperations,
  ...healthOperations,
  ...alignmentOperations,
  ...governanceOperations,
  ...shareOperations,
  ...digestOperations,
];

type Json = Record<string, unknown>;

/** What a client may send, in JSON Schema; rules that only code can check are in the descriptions. */
export function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

/** Opened by a share link, and by nobody else. */
export const isOfLinks = (needs: Operation["needs"]): boolean => needs === "shares:open" || needs === "shares:unlock";

/** Who may: roles in the browser, scopes for tokens. */
export function whoMay({ needs }: Operation): {
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
} {
  if (needs === "write-key" || isOfLinks(needs)) return { roles: [], scopes: [] };
  return { roles: rolesThatMay(needs), scopes: scopes.filter((scope) => scopesMay([scope], needs)) };
}

const refusals: Readonly<Record<number, readonly [name: string, says: string]>> = {
  400: ["Invalid", "What was sent is not valid; `issues` names each part."],
  401: ["Unauthenticated", "No token or key, or one that is not known."],
  403: ["Forbidden", "Known, but not allowed."],
  404: ["Unknown", "There is no such thing, or it belongs to another workspace."],
  409: ["Conflict", "It contradicts what is stored."],
  413: ["TooLarge", "The body is too large."],
  415: ["Unsupported", "Neither JSON nor an encoding that is spoken here."],
  422: ["Unusable", "The file can be read, and lacks what is needed; `issues` names it."],
  429: ["TooFast", "Too many; `Retry-After` says when to come again."],
  500: ["Unexpected", "Something broke; `id` finds it in the log."],
  503: ["Unavailable", "A store does not answer; send again."],
};

const ErrorBody = z.object({
  success: z.literal(false).optional().describe("From the collector only."),
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    id: z.string().optional(),
  }),
});

/** Every refusal that the operation can answer with. */
export function refusalsOf({ needs, refuses = [] }: Operation): number[] {
  const always = needs === "write-key" ? [400, 401, 500] : [400, 401, 403, 404, 500, 503];
  return [...new Set([...always, ...refuses])].sort((a, b) => a - b);
}

function parameterOf({ name, in: where, required = false, schema, says, example }: Parameter): Json {
  const about = { name, in: where, required, description: says, schema: schemaOf(schema) };
  return example === undefined ? about : { ...about, example };
}

function bodyOf({ schema, example, type = "application/json" }: NonNullable<Operation["body"]>): Json {
  return { required: true, content: { [type]: { schema: schemaOf(schema), example } } };
}

function answerOf({ status, schema, example, csv }: Operation["answer"]): Json {
  if (schema === undefined) return { [status]: { description: "Done; no body." } };
  const json = { schema: schemaOf(schema), ...(example === undefined ? {} : { example }) };
  const asCsv = csv === true ? { "text/csv": { schema: { type: "string" } } } : {};
  return { [status]: { description: "Done.", content: { "application/json": json, ...asCsv } } };
}

function described(operation: Operation): Json {
  const { id, tag, summary, says, needs, parameters = [], body } = operation;
  const ours = needs !== "write-key" && !isOfLinks(needs);
  const { roles, scopes: held } = whoMay(operation);
  const tokens = held.length > 0 ? `a token with the scope ${held.join(" or ")}` : "the bootstrap token";
  const rule = ours ? `Opened by ${tokens}${roles.length > 0 ? `; in the browser for ${roles.join(", ")}` : ""}.` : "";
  const workspace = ours ? [{ $ref: "#/components/parameters/workspace" }] : [];
  const refused = refusalsOf(operation).map((status) => [
    status,
    { $ref: `#/components/responses/${refusals[status]?.[0]}` },
  ]);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [says, rule].filter(Boolean).join("\n\n"),
    security: ours ? [{ bearer: [] }, { session: [] }] : [isOfLinks(needs) ? { shareLink: [] } : { writeKey: [] }],
    parameters: [...workspace, ...parameters.map(parameterOf)],
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: { ...answerOf(operation.answer), ...Object.fromEntries(refused) },
  };
}

function components(): Json {
  const error = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
  const answers = Object.values(refusals).map(([name, says]) => [name, { description: says, content: error }]);
  return {
    schemas: { Error: schemaOf(ErrorBody) },
    responses: Object.fromEntries(answers),
    parameters: {
      workspace: {
        name: "workspace",
        in: "query",
        required: false,
        description: "Slug of the workspace. The bootstrap token and sessions name it; an API token has its own.",
        schema: { type: "string" },
      },
    },
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer", description: "An API token (wr_…), or the bootstrap token." },
      session: {
        type: "apiKey",
        in: "cookie",
        name: "warroom-session",
        description:
          "The session (over https the cookie is named __Host-warroom-session) of a person who signed in; changes must come from a page of this War Room.",
      },
      shareLink: {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        description: "`Share <token>` of a share link; `Share <token> <pass>` once its password was given.",
      },
      writeKey: {
        type: "http",
        scheme: "basic",
        description: "The write key (wk_…) as the user, an empty password; or `writeKey` in the body.",
      },
    },
  };
}

/** The addresses in it are relative to where it was fetched. */
export function openapiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "War Room",
      version: "1",
      description: "One hourly board for the teams that buy traffic and the teams that turn it into customers.",
    },
    servers: [{ url: "/" }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: components(),
  };
}

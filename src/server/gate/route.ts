/** Makes a Next route handler of a door: JSON in, JSON or CSV out, refusals as the table says, nothing cached. */
import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Door, Traced } from "./door.ts";
import { refusalAnswer } from "./refusal-status.ts";
import { jsonOf } from "./request-body.ts";
import { credentialsOf, refuseForeignOrigin } from "./request-credentials.ts";
import { explained } from "./unexpected.ts";

export { bodyOf, jsonOf, objectOf } from "./request-body.ts";

export type RouteParams = Readonly<Record<string, string>>;

export interface Serving<Output> {
  /** The door's raw input; by default the JSON body, and for GET and DELETE the query's parameters. */
  readonly read?: (request: Request, params: RouteParams) => unknown;
  /** On success; 200 by default. 204 sends no body. */
  readonly status?: number;
  /** Where well-formed input that cannot be used has a status of its own: 422 for files. */
  readonly invalidStatus?: 422;
  /** Answers `?format=csv`. */
  readonly csv?: (output: Output) => { readonly name: string; readonly text: string };
  /** Answers `?format=trace`: the question, the definitions, the sources, and the statements that made the figures. */
  readonly traced?: true;
  /** Answers with a file of this machine, as it lies there. */
  readonly file?: (output: Output) => {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly type: string;
  };
  /** The JSON body; by default the output itself. */
  readonly wrap?: (output: Output, about: { readonly elapsedMs: number }) => unknown;
}

/** Routes without a variable part have no params at all. */
type Handler = (request: Request, context: { params: Promise<object | undefined> }) => Promise<Response>;

export const unstored = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

/** `export const GET = serve(getBoard)` */
export function serve<Output>(door: Door<Output>, serving: Serving<Output> = {}): Handler {
  return async (request, context) => {
    const startedAt = performance.now();
    try {
      if (door.kind === "action" || request.method !== "GET") refuseForeignOrigin(request);
      const credentials = await credentialsOf(request);
      const read = serving.read ?? defaultRead;
      const raw = await read(request, await paramsOf(context));
      if (serving.traced && door.traced !== undefined && formatOf(request) === "trace")
        return traceAnswer(await door.traced(credentials, raw, request.signal));
      const output = await door(credentials, raw, request.signal);
      return answer(output, serving, request, Math.round(performance.now() - startedAt));
    } catch (thrown) {
      return refuse(explained(thrown, { needs: door.needs, method: request.method }), serving.invalidStatus);
    }
  };
}

const formatOf = (request: Request) => new URL(request.url).searchParams.get("format");

/** What stands beside an answer, and how it came to be: the answer itself is one request away. */
function traceAnswer<Output>({ answer, statements }: Traced<Output>): Response {
  const { question = null, meta = null } = (answer ?? {}) as { readonly question?: unknown; readonly meta?: unknown };
  return Response.json({ question, meta, statements }, { headers: unstored });
}

/** The answer to anything thrown; 401 says how to sign in. */
export function refuse(thrown: unknown, invalidStatus = 400): Response {
  const { status: told, body } = refusalAnswer(thrown);
  const status = told === 400 ? invalidStatus : told;
  const challenge = status === 401 ? { "WWW-Authenticate": 'Bearer realm="War Room"' } : {};
  const again = status === 503 ? { "Retry-After": "5" } : {};
  return Response.json(body, { status, headers: { ...unstored, ...challenge, ...again } });
}

function answer<Output>(output: Output, serving: Serving<Output>, request: Request, elapsedMs: number): Response {
  if (serving.csv !== undefined && formatOf(request) === "csv") {
    const { name, text } = serving.csv(output);
    const headers = {
      ...unstored,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
    };
    return new Response(text, { headers });
  }
  if (serving.file !== undefined) return fileAnswer(serving.file(output));
  const status = serving.status ?? 200;
  if (status === 204) return new Response(null, { status, headers: unstored });
  const body = serving.wrap === undefined ? output : serving.wrap(output, { elapsedMs });
  return Response.json(body, { status, headers: unstored });
}

function fileAnswer({ name, path, bytes, type }: ReturnType<NonNullable<Serving<unknown>["file"]>>): Response {
  const headers = {
    ...unstored,
    "Content-Type": type,
    "Content-Length": String(bytes),
    "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
  };
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers });
}

async function defaultRead(request: Request): Promise<unknown> {
  if (request.method !== "GET" && request.method !== "DELETE") return jsonOf(request);
  const given = [...new URL(request.url).searchParams];
  return Object.fromEntries(given.filter(([name]) => name !== "workspace" && name !== "format"));
}

async function paramsOf(context: { params: Promise<object | undefined> }): Promise<RouteParams> {
  const given = Object.entries((await context.params) ?? {});
  return Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Sends an operation of the API's description to the route that answers it, without a server. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { operations } from "#features/api-docs/openapi-document.ts";
import type { Operation } from "#features/api-docs/operation.ts";

const Handler = z.custom<(request: Request, context: object) => Promise<Response>>(
  (value) => value instanceof Function,
);

/** With the example of each parameter, unless `given` names another value. */
export async function sendOperation(
  { method, path, parameters = [], body }: Operation,
  token: string,
  given: Readonly<Record<string, string>> = {},
  scheme = "Bearer",
): Promise<Response> {
  const examples = parameters.filter((one) => one.in === "query" && !Object.hasOwn(given, one.name));
  const query = examples.flatMap(({ name, example }) =>
    example ? [example].flat().map((value) => [name, String(value)]) : [],
  );
  const text = typeof body?.example === "string" ? body.example : JSON.stringify(body?.example);
  const search = new URLSearchParams([...query, ...Object.entries(given)]);
  const request = new Request(`http://localhost${path}?${search}`, {
    method: method.toUpperCase(),
    headers: { authorization: `${scheme} ${token}`, "content-type": body?.type ?? "application/json" },
    ...(body === undefined ? {} : { body: text }),
  });
  const file = pathToFileURL(join(process.cwd(), "src/app", path, "route.ts")).href;
  const route: Readonly<Record<string, unknown>> = await import(file);
  return Handler.parse(route[method.toUpperCase()])(request, { params: Promise.resolve({}) });
}

export function operationNamed(id: string): Operation {
  const found = operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not described`);
  return found;
}

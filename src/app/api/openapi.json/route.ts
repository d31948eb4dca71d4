/** `GET /api/openapi.json`: the HTTP API, described for programs. */
import { openapiDocument } from "#features/api-docs/openapi-document.ts";

export const dynamic = "force-static";

export const GET = () => Response.json(openapiDocument());

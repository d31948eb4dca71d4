/** The body of a webhook: type, timestamp and data, as Standard Webhooks proposes. */

import type { Message, Said } from "./message.ts";
import { topicOf } from "./notice.ts";

/** alert_fired → alert.fired */
const typeOf = ({ kind }: Said) => (kind === "test" ? "test" : kind.replace("_", "."));

function dataOf(part: Said, workspace: string) {
  const { severity, title, lines, url, params } = part;
  return { workspace, topic: topicOf(part.kind), severity, title, text: lines.join("\n"), url, facts: params };
}

/** More than one notice comes as `notices.grouped`, each with its own type within it. */
export function webhookPayload({ workspace, title, parts, more }: Message): object {
  const [only] = parts;
  const at = (part: Said | undefined) => new Date(part?.atMs ?? 0).toISOString();
  if (parts.length === 1 && only !== undefined) {
    return { type: typeOf(only), timestamp: at(only), data: dataOf(only, workspace.slug) };
  }
  const notices = parts.map((part) => ({ type: typeOf(part), timestamp: at(part), ...dataOf(part, workspace.slug) }));
  return {
    type: "notices.grouped",
    timestamp: at(parts.at(-1)),
    data: { workspace: workspace.slug, title, more, notices },
  };
}

/** What a developer pastes to send data here; the key is theirs to fill in. */

export const snippetIds = ["curl", "browser", "node", "spendHttp"] as const;
export type SnippetId = (typeof snippetIds)[number];

/** `origin` is War Room's address, `channel` a key of the workspace's catalogue. */
export function snippetText(
  id: SnippetId,
  origin: string,
  workspace: string,
  channel: string,
  currency: string,
): string {
  const texts: Readonly<Record<SnippetId, string>> = {
    curl: `curl ${origin}/v1/track -u "$WRITE_KEY:" \\
  -H "Content-Type: application/json" \\
  -d '{"event":"Order Completed","userId":"u-1","messageId":"order-1001",
       "properties":{"order_id":"1001","revenue":129.9,"currency":"${currency}"}}'`,
    browser: `import { AnalyticsBrowser } from "@segment/analytics-next";

const host = "${origin.replace(/^https?:\/\//, "")}/v1";
const analytics = AnalyticsBrowser.load(
  { writeKey, cdnSettings: { integrations: { "Segment.io": { apiHost: host, protocol: "${origin.split(":")[0]}" } } } },
);
analytics.page();`,
    node: `import { Analytics } from "@segment/analytics-node";

const analytics = new Analytics({ writeKey, host: "${origin}" });
analytics.track({ userId: "u-1", event: "Signed Up" });
await analytics.closeAndFlush();`,
    spendHttp: `curl "${origin}/api/v1/spend?workspace=${workspace}" -H "Authorization: Bearer $API_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{"source":"my-platform","rows":[{"date":"2026-11-19","channel":"${channel}",
       "impressions":1000,"clicks":25,"cost":180.5,"currency":"${currency}"}]}'`,
  };
  return texts[id];
}

/** What a receiver's answer means: taken, to be sent again, or never to be taken. */
import type { PointKind } from "./contact-point.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The Retry-After header. */
  readonly retryAfter?: string | undefined;
}

export interface Failure {
  readonly error: string;
  /** Sending the same again does not help. */
  readonly final: boolean;
  /** Not before so many seconds, where the receiver says so. */
  readonly waitSeconds: number;
}

const longestWait = 3_600;

/** Bots answer 200 to what they refuse: their code says it. */
function refusalOf(kind: PointKind, text: string): { readonly code: number; readonly says: string } | null {
  if (kind !== "feishu" && kind !== "wecom" && kind !== "dingtalk") return null;
  let body: Readonly<Record<string, unknown>>;
  try {
    const parsed: unknown = JSON.parse(text);
    body = typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return { code: -1, says: "The bot's answer is not JSON." };
  }
  const code = body.errcode ?? body.code ?? body.StatusCode;
  if (code === 0) return null;
  const says = body.errmsg ?? body.msg ?? body.StatusMessage;
  return { code: typeof code === "number" ? code : -1, says: typeof says === "string" ? says : "no code" };
}

/** null: it was taken. */
export function failureIn(kind: PointKind, { status, text, retryAfter }: Answer): Failure | null {
  const asked = Number(retryAfter);
  const waitSeconds = Number.isFinite(asked) && asked > 0 ? Math.min(asked, longestWait) : 0;
  if (status < 200 || status >= 300) {
    const redirect = status >= 300 && status < 400 ? ", a redirect, which is not followed" : "";
    return { error: `The receiver answered ${status}${redirect}.`, final: status === 410, waitSeconds };
  }
  const refused = refusalOf(kind, text);
  if (refused === null) return null;
  return { error: `The bot refused: ${refused.code} ${refused.says}`.slice(0, 300), final: false, waitSeconds };
}

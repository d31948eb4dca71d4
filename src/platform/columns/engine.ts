/**
 * The engine process: chDB behind ClickHouse's HTTP protocol on loopback, so that the app knows one client.
 * A process of its own, because running queries hold threads and an engine that dies must not take the app along.
 * Started with (data path, port) and the password in the environment of its parent's making.
 */
import { randomUUID, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { Session } from "chdb";
import { drainSession } from "./drain-session.sql.ts";
import { isQuestion, withParams, withSettings } from "./engine-query.ts";
import { engineArguments } from "./engine-settings.ts";
import { killMarked, marked } from "./kill-question.sql.ts";

const sessions = 3;
/** Parameters travel in the address: as long as a server of ClickHouse takes it. */
const maxHeaderSize = 1_048_576;

interface Pool {
  /** `given`: whether somebody still waits for the answer. */
  use<T>(run: (session: Session) => Promise<T>, given: () => boolean): Promise<T>;
  /** Ends the question that carries the mark, if it is under way. */
  end(mark: string): void;
  close(): void;
}

/** One session answers one query at a time; several on one path answer side by side. */
function openPool(path: string): Pool {
  const connectionArgs = engineArguments(path);
  const open = () => new Session(path, { connectionArgs });
  const all = Array.from({ length: sessions }, open);
  const idle = [...all];
  // A session of its own: the others may all be busy, with what is to be ended.
  const ending = open();
  let ended: Promise<unknown> = Promise.resolve();
  const waiting: ((session: Session) => void)[] = [];
  const take = () => {
    const session = idle.pop();
    return session === undefined ? new Promise<Session>((resolve) => waiting.push(resolve)) : Promise.resolve(session);
  };
  const giveBack = (session: Session) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(session);
    else next(session);
  };
  return {
    use: async (run, given) => {
      const session = await take();
      let whole = false;
      try {
        const answered = await run(session);
        whole = given();
        return answered;
      } finally {
        if (!whole) await drain(session);
        giveBack(session);
      }
    },
    end: (mark) => {
      ended = ended.then(() => ending.queryAsync(killMarked(mark))).catch(() => undefined);
    },
    close: () => {
      for (const session of [...all, ending]) session.close();
    },
  };
}

/** Rows of a question that was ended lie in its session, and would come before those of the next one: they come here. */
async function drain(session: Session): Promise<void> {
  try {
    await session.queryAsync(drainSession, { format: "TabSeparated" });
  } catch {
    // What fails has no rows to leave behind.
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

/** Runs a statement; a question whose asker hangs up is ended, so that nobody waits behind it. */
async function answer(
  pool: Pool,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const url = new URL(request.url ?? "/", "http://engine");
  const body = (await bodyOf(request)).toString("utf8");
  const inUrl = url.searchParams.get("query");
  const text = inUrl === null ? body : `${inUrl}\n${body}`;
  const started = process.hrtime.bigint();
  const mark = randomUUID();
  const sql = marked(mark, withSettings(withParams(text, url.searchParams), url.searchParams));
  response.once("close", () => {
    if (!response.writableFinished && isQuestion(text)) pool.end(mark);
  });
  const result = await pool.use(
    (session) => {
      if (response.destroyed && isQuestion(text)) throw new Error("Code: 394. The asker hung up.");
      return session.queryAsync(sql, { format: "TabSeparated" });
    },
    () => !response.destroyed,
  );
  const summary = { read_rows: String(result.rowsRead), elapsed_ns: String(process.hrtime.bigint() - started) };
  return {
    headers: {
      "X-ClickHouse-Query-Id": url.searchParams.get("query_id") ?? "",
      "X-ClickHouse-Timezone": "UTC",
      "X-ClickHouse-Summary": JSON.stringify(summary),
    },
    body: Buffer.from(result.bytes()),
  };
}

function allowed(request: IncomingMessage, password: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Basic ${Buffer.from(`engine:${password}`).toString("base64")}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "X-ClickHouse-Exception-Code": code });
  response.end(message);
}

function serve(path: string, port: number, password: string): void {
  const pool = openPool(path);
  const server = createServer({ maxHeaderSize }, async (request, response) => {
    try {
      if (request.url?.startsWith("/ping") === true) return void response.end("Ok.\n");
      if (!allowed(request, password)) return refuse(response, 401, "516", "Code: 516. DB::Exception: wrong password");
      const { headers, body } = await answer(pool, request, response);
      response.writeHead(200, headers);
      response.end(body);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      refuse(response, 500, /Code: (\d+)/.exec(message)?.[1] ?? "0", message);
    }
  });
  const stop = () => {
    server.close();
    pool.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", () => undefined);
  process.on("disconnect", stop);
  server.keepAliveTimeout = 60_000;
  server.listen(port, "127.0.0.1", () => process.send?.({ ready: true }));
}

const [path = "", port = "0"] = process.argv.slice(2);
process.once("message", (first: { password: string }) => serve(path, Number(port), first.password));

/**
 * Statements of the embedded record, read and checked once and then only bound. PGlite's own `query` does it all each
 * time, in six messages, which is most of what a short statement costs. They are still planned each time
 * (`force_custom_plan`): a plan that was made for empty tables would be kept while they grow.
 */
import "server-only";
import { type PGlite, parse, protocol, type QueryOptions, type Results } from "@electric-sql/pglite";
import { LRUCache } from "lru-cache";

const { serialize } = protocol;
type Messages = Awaited<ReturnType<PGlite["execProtocolStream"]>>;

/** Statements that are kept; a text beyond them replaces the one that was not asked for longest. */
const keptStatements = 300;

export interface PreparedStatements {
  /**
   * As `query` of PGlite, but that bytes are taken as Postgres's binary form of the parameter's type. `within`: the
   * caller holds the open transaction, which no one else may be in.
   */
  run(text: string, params: readonly unknown[], within: boolean, options?: QueryOptions): Promise<Results<unknown[]>>;
  /** Several statements at once; they may change tables, and every statement is read anew after them. */
  script(text: string): Promise<void>;
}

interface Statement {
  readonly name: string;
  /** Types (OIDs) of its parameters. */
  readonly types: readonly number[];
  readonly description: Messages;
}

export async function openPrepared(db: PGlite): Promise<PreparedStatements> {
  let named = 0;
  const dropped: string[] = [];
  const known = new LRUCache<string, Statement>({
    max: keptStatements,
    dispose: ({ name }) => dropped.push(name),
  });
  const send = (...messages: Uint8Array[]) => db.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), {});

  async function prepare(text: string): Promise<Statement> {
    const name = `warroom_${++named}`;
    const told = await send(serialize.parse({ name, text }), serialize.describe({ type: "S", name }));
    const types = parse.parseDescribeStatementResults(told);
    const statement = { name, types, description: told.filter((message) => message.name === "rowDescription") };
    known.set(text, statement);
    return statement;
  }

  function boundValue(value: unknown, type: number | undefined): string | Uint8Array | null {
    if (value === null || value === undefined) return null;
    if (value instanceof Uint8Array) return value;
    const written = type === undefined ? undefined : db.serializers[type]?.(value);
    return written ?? String(value);
  }

  async function bound(text: string, params: readonly unknown[], options: QueryOptions): Promise<Results<unknown[]>> {
    const { name: statement, types, description } = known.get(text) ?? (await prepare(text));
    const values = params.map((value, i) => boundValue(value, types[i]));
    const closing = dropped.splice(0).map((name) => serialize.close({ type: "S", name }));
    const told = await send(...closing, serialize.bind({ statement, values }), serialize.execute({}));
    const [results] = parse.parseResults([...description, ...told], db.parsers, options);
    return results as Results<unknown[]>;
  }

  await db.exec("SET timezone TO 'UTC'; SET client_min_messages TO warning; SET plan_cache_mode TO force_custom_plan;");
  return {
    run: (text, params, within, options = {}) => {
      const alone = () => db._runExclusiveQuery(() => bound(text, params, options));
      return within ? alone() : db._runExclusiveTransaction(alone);
    },
    script: async (text) => {
      await db.exec(text);
      known.clear();
    },
  };
}

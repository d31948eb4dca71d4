/**
 * Statements of the embedded record that are planned once and then only bound. PGlite's own `query` plans each time and
 * takes six messages for it, which is most of what a short statement costs.
 */
import "server-only";
import { type PGlite, parse, protocol, type QueryOptions, type Results } from "@electric-sql/pglite";
import type { Bound } from "./record.ts";

const { serialize } = protocol;
type Messages = Awaited<ReturnType<PGlite["execProtocolStream"]>>;

export interface PreparedStatements {
  /** As `query` of PGlite. `within`: the caller holds the open transaction, which no one else may be in. */
  run(text: string, params: readonly Bound[], within: boolean, options?: QueryOptions): Promise<Results<unknown[]>>;
}

export function openPrepared(db: PGlite): PreparedStatements {
  const known = new Map<string, { readonly name: string; readonly description: Messages }>();

  async function prepare(text: string) {
    const name = `warroom_${known.size}`;
    const told = await db.execProtocolStream(
      Buffer.concat([serialize.parse({ name, text }), serialize.describe({ type: "S", name }), serialize.sync()]),
      {},
    );
    const statement = { name, description: told.filter((message) => message.name === "rowDescription") };
    known.set(text, statement);
    return statement;
  }

  async function bound(text: string, params: readonly Bound[], options: QueryOptions): Promise<Results<unknown[]>> {
    const { name, description } = known.get(text) ?? (await prepare(text));
    const values = params.map((value) => (typeof value === "number" ? String(value) : value));
    const told = await db.execProtocolStream(
      Buffer.concat([serialize.bind({ statement: name, values }), serialize.execute({}), serialize.sync()]),
      {},
    );
    const [results] = parse.parseResults([...description, ...told], db.parsers, options);
    return results as Results<unknown[]>;
  }

  return {
    run: (text, params, within, options = {}) => {
      const alone = () => db._runExclusiveQuery(() => bound(text, params, options));
      return within ? alone() : db._runExclusiveTransaction(alone);
    },
  };
}

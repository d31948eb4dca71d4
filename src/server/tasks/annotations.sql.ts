/** What was changed in the world, and when. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

export interface AnnotationRow {
  readonly id: number;
  readonly at_ms: string;
  readonly kind: string;
  readonly title: string;
  readonly channel_key: string | null;
  readonly page_path: string | null;
  readonly task_id: number | null;
  readonly metric: string | null;
  readonly author: string;
}

const columns = `
  id, (extract(epoch FROM at) * 1000)::bigint AS at_ms, kind, title, channel_key, page_path, task_id, metric, author`;

/** $1 workspace, $2 from or null, $3 to or null, $4 channel or null, $5 page or null, $6 metric or null: latest first. */
export const readAnnotations = `
  SELECT ${columns} FROM annotation
  WHERE workspace_id = $1 AND ($2::float8 IS NULL OR at >= ${instant("$2")}) AND ($3::float8 IS NULL OR at < ${instant("$3")})
    AND ($4::text IS NULL OR channel_key = $4) AND ($5::text IS NULL OR page_path = $5)
    AND ($6::text IS NULL OR metric = $6)
  ORDER BY at DESC, id DESC LIMIT 500`;

/** $1 workspace, $2 at, $3 title, $4 channel or null, $5 page or null, $6 metric or null, $7 author */
export const addAnnotation = `
  INSERT INTO annotation (workspace_id, at, kind, title, channel_key, page_path, metric, author)
  VALUES ($1, ${instant("$2")}, 'note', $3, $4, $5, $6, $7) RETURNING ${columns}`;

/** $1 task: what is not done any more left no mark. */
export const removeDoneMarks = "DELETE FROM annotation WHERE task_id = $1 AND kind = 'task_done'";

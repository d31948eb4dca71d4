// Where Prisma finds the schema: one file per room, migrations in plain SQL.
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});

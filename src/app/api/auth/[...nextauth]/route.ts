/** Sign-in and sign-out. */
import { authRoute } from "#server/access/auth.ts";

export { authRoute as GET, authRoute as POST };

/** A member of a workspace: a person with one role in it. */
import { z } from "zod";
import { longestPassword, Password } from "./password.ts";
import { roles } from "./permissions.ts";

/** One spelling per mailbox: trimmed, lower case. ASCII only, so that no look-alike passes for another. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email("an e-mail address"));

const PersonName = z.string().trim().min(1).max(120);

export const MemberInput = z.object({
  email: Email,
  name: PersonName,
  role: z.enum(roles),
  /** Only for a person who is new to this War Room. */
  password: Password.optional(),
});
export type MemberInput = z.infer<typeof MemberInput>;

/** The first administrator of a new installation. */
export const FirstAdmin = z.object({ email: Email, name: PersonName, password: Password });
export type FirstAdmin = z.infer<typeof FirstAdmin>;

export const RoleChange = z.object({ userId: z.coerce.number().int().positive(), role: z.enum(roles) });
export const MemberRef = RoleChange.pick({ userId: true });

/** The new password of somebody who knows the one before. */
export const PasswordChange = z.object({
  current: z
    .string()
    .min(1)
    .max(longestPassword * 2),
  password: Password,
});

/** For questions without parameters: whatever is sent is not looked at. */
export const Nothing = z.unknown();

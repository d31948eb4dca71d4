/** The front door: to the first workspace, to the sign-in page, or to the set-up of an empty installation. */
import { redirect } from "next/navigation";
import { firstPlace } from "#server/gate/first-place.ts";
import { credentialsOfPage } from "#server/gate/page.ts";

export default async function FrontPage() {
  redirect(await firstPlace(await credentialsOfPage(null)));
}

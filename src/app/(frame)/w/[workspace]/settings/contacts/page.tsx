/** `/w/<workspace>/settings/contacts`: where the workspace is told, and what became of the last messages. */
import { ContactsPanel } from "#features/notifications/contacts-panel.tsx";
import { DeliveriesTable } from "#features/notifications/deliveries-table.tsx";
import { ask } from "#server/gate/page.ts";
import { listMembers } from "#server/gate/queries.ts";
import { listContactPoints, listDeliveries } from "#server/notifications/queries.ts";

export default async function ContactsPage({ params }: { readonly params: Promise<{ readonly workspace: string }> }) {
  const { workspace } = await params;
  const [{ points, mail }, { deliveries }, { members }] = await Promise.all([
    ask(listContactPoints, workspace, {}),
    ask(listDeliveries, workspace, { limit: "50" }),
    ask(listMembers, workspace, {}),
  ]);
  const people = members.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <ContactsPanel workspace={workspace} points={points} members={people} mail={mail} />
      <DeliveriesTable workspace={workspace} deliveries={deliveries} />
    </>
  );
}

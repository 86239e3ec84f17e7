/** The browser's own accessibility tree, as it is handed to screen readers. */
import type { Page } from '@playwright/test';

export interface Node {
  role: string;
  name: string;
  description: string;
  /** Roles and names of all that stands below it in the tree. */
  below: string[];
}

interface Raw {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
}

/** The nodes of the tree that are handed out, in order. */
export async function tree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Raw[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const line = ({ role, name }: Raw): string => `${role?.value} ${name?.value ?? ''}`.trim();
  const under = ({ childIds = [] }: Raw): Raw[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      return child ? [...(child.ignored ? [] : [child]), ...under(child)] : [];
    });
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      below: under(node).map(line),
    }));
}

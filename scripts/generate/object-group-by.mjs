// The grammar's generator calls Object.groupBy, which Node has from version 21 on. Preloaded on Node 20.

/**
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => PropertyKey} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Record<PropertyKey, Item[]>} */
  const groups = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    const group = groups[key] ?? [];
    groups[key] = group;
    group.push(item);
  }
  return groups;
}

if (!('groupBy' in Object)) Object.assign(Object, { groupBy });

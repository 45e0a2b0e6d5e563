// The grammar's generator calls Object.groupBy, which Node has from version 21 on. Preloaded on Node 20.
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

/** What the statements of a synthetic plan are put together from. */
export const words = {
  priorities: [
    'Shops trust our forecasts with their money',
    'Fresh food reaches people instead of bins',
    'A new shop earns its first euro within a month',
    'Everybody who joins stays because the work matters',
  ],
  objectives: [
    'Shops throw away less of what we told them to order',
    'Planners stop correcting the forecast by hand',
    'New shops order with confidence from their first week',
    'Nobody on call is woken by a pipeline that heals itself',
    'Buyers see what a promotion will really move, early enough to change it, and before the lorries are booked for the week in which it runs',
  ],
  keyResults: [
    'Spoilage per shop falls by a quarter',
    'Shelves stay full on Saturdays',
    'Shops that order from the forecast every week',
    'Corrections by hand per planner and week fall',
    'Orders are ready before the first delivery leaves',
    'Of the shops that tried the forecast in spring, those that still order from it in autumn without being reminded by their regional manager rise from half to nearly all',
  ],
  initiatives: [
    'Move the forecast from weekly to nightly',
    'Weigh every week what is thrown away',
    'Train the regional managers with the data of their own shops',
    'Replace the spreadsheet of the delivery calendar',
    'Call every shop that stopped ordering',
  ],
  owners: ['@ines', '@tom', '@mei', '@dev.patel', '@acme/data', '@noor', '@samira'],
  teams: ['replenishment', 'platform', 'sales', 'care', 'marketing', 'people', 'data', 'stores'],
  notes: ['Berries moved it; bakery did not', 'Two shops joined', 'Deliveries still follow the old calendar'],
} as const;

/** Numbers from 0 to 1 that look random and are the same each time: Mulberry32. */
export function pseudorandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

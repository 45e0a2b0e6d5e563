/** A small company for the tests of navigation: a vocabulary, two plans, and check-ins apart from them. */
export const company: Readonly<Record<string, string>> = {
  'vocabulary.okr': `team replenishment "Replenishment" { owner @ines   part of product }
team product "Product"
person @ines "Inês Duarte" { email "ines@acme.test" }
person @tom "Tom Okafor"
cycle season-2026 from 2026-10-15 to 2027-01-06
priority trust "Shops trust our forecasts" { owner @board   in 2026 }
metric spoilage-rate "Spoilage per shop" {
  outcome
  unit %
  better lower
  owner @tom
  reading 2026-06-30 9.1%
  reading 2026-09-30 8.4% "640 shops"
}
`,
  'platform.okr': `plan platform in 2026-Q4

objective fast "Forecasts arrive before the trucks leave" {
  owner @board
  key result late "Late forecasts fall to 2%" { owner @tom   from 12% to 2% }
  initiative event-stream "One stream for every sale" { owner @tom   drives late   status active }
}
`,
  'q4.okr': `plan replenishment in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines
  contributors @tom, @board
  supports trust
  key result spoilage "Spoilage per shop falls by a quarter" {
    owner @tom
    measures spoilage-rate
    from 8.4% to 6.3% by 2026-12-15
    check-in 2026-10-12 8.1% confidence 60% "Berries *moved* it"
  }
  initiative nightly "Forecast every night" {
    owner @tom
    drives spoilage
    depends on platform.2026-Q4.event-stream
    due 2026-11-30
  }
}
`,
  'check-ins.okr': `check-ins 2026-11-02 by @ines {
  replenishment.spoilage 7.4% confidence 70% "Bakery is in"
  replenishment.2026-Q4.nightly 40%
  platform.event-stream done
}
`,
};

/** The company with one place of one file marked: the text with its \`|\` replaces the text without. */
export function marked(name: string, place: string): Record<string, string> {
  const text = company[name];
  const plain = place.replace('|', '');
  if (!text?.includes(plain)) throw new Error(`${name} does not say “${plain}”.`);
  return { ...company, [name]: text.replace(plain, () => place) };
}

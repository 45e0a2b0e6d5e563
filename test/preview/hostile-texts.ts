/** Statements that a page shows as they are written, whatever they look like. */
export const hostileTexts: [string, string][] = [
  ['markup', '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'],
  ['quotes', `"Double", 'single', \`back\` & &amp; \${dollar} ]]> -->`],
  ['right to left', 'المتاجر تثق بتوقعاتنا وتشتري بناءً عليها'],
  ['emoji', 'Kunden 👩‍👩‍👧‍👦 sagen 🎉 danke 🇪🇺'],
  ['1,000 characters', 'Every planner sees why. '.repeat(42).slice(0, 1_000)],
];

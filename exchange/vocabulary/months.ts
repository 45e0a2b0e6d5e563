/** Names of months in English, German, French, Spanish and Portuguese, in lower case without accents, by their number. */
const names: readonly string[] = [
  'january jan januar janvier janv enero ene janeiro',
  'february feb februar fevrier fev fevr febrero fevereiro',
  'march mar marz mrz maerz mars marzo marco',
  'april apr avril avr abril abr',
  'may mai mayo maio',
  'june jun juni juin junio junho',
  'july jul juli juillet juil julio julho',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setembro set',
  'october oct oktober okt octobre octubre outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dezembro',
];

export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((row, index) => row.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** A pattern for the name of a month, longest names first. */
export const monthPattern = [...monthNumbers.keys()]
  .sort((left, right) => right.length - left.length)
  .join('|');

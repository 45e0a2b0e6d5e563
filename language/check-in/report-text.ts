import { type LangiumDocument, URI } from 'langium';
import { quoted } from '../edits/source.js';
import { whyNotFormatted } from '../format/why-not-formatted.js';
import { isCheckIn, isKeyResult, isZones, type KeyResult, type PlanFile } from '../grammar/generated/ast.js';
import { inheritedDimension, inheritedUnit, measureOf } from '../model/measure.js';
import { compatible, dimensionOf, readQuantity } from '../values/quantities.js';
import { say, translated } from '../values/say.js';
import { readShare } from '../values/shares.js';

/** The input of a person, as typed. */
export interface Report {
  value: string;
  /** Empty: none is given. */
  confidence?: string;
  /** What the value will be at the deadline. Empty: none is given. */
  forecast?: string;
  note?: string;
}

/** Parses a text as a separate file. */
export type Parse = (text: string, uri: URI) => LangiumDocument<PlanFile>;

/** The parts of a check-in as written in a file; `confidence` and `forecast` with their keywords, `note` in quotes. */
export interface ReportText {
  value: string;
  confidence?: string;
  forecast?: string;
  note?: string;
  /** Say how the value and the forecast were completed: `20` is written as `20%`. */
  completions: string[];
}

/**
 * Reads the input of a person with the parser of the language.
 *
 * @returns the source of its parts, or a sentence that says which part is wrong, and why
 */
export function reportText(
  { value, confidence, forecast, note }: Report,
  keyResult: KeyResult,
  parse: Parse,
): ReportText | { problem: string } {
  const hasZones = isZones(measureOf(keyResult));
  const read = hasZones ? zoneText(value) : quantityText(value, 'value', keyResult, parse);
  if ('problem' in read) return read;
  const share = confidence?.trim() ? confidenceText(confidence.trim()) : undefined;
  if (share && 'problem' in share) return share;
  const later = forecast?.trim() ? forecastText(forecast, keyResult, parse) : undefined;
  if (later && 'problem' in later) return later;
  const completions = new Set([read, later].flatMap((one) => one?.completion ?? []));
  const said = note?.replaceAll(/\s+/g, ' ').trim();
  return {
    value: read.text,
    completions: [...completions],
    ...(share && { confidence: `confidence ${share.text}` }),
    ...(later && { forecast: `forecast ${later.text}` }),
    ...(said && { note: quoted(said) }),
  };
}

type Reading = { text: string; completion?: string } | { problem: string };

const zones: ReadonlySet<string> = new Set(['commit', 'target', 'stretch']);

function zoneText(typed: string): Reading {
  const zone = typed.trim().replace(/^reached\s+/, '');
  return zones.has(zone)
    ? { text: `reached ${zone}` }
    : {
        problem: say`No number measures this key result. Write the zone that is reached: \`commit\`, \`target\` or \`stretch\`.`,
      };
}

function forecastText(typed: string, keyResult: KeyResult, parse: Parse): Reading {
  return isZones(measureOf(keyResult))
    ? { problem: say`No number measures this key result. Leave the forecast out.` }
    : quantityText(typed, 'forecast', keyResult, parse);
}

function quantityText(
  typed: string,
  part: 'value' | 'forecast',
  keyResult: KeyResult,
  parse: Parse,
): Reading {
  const text = typed.trim();
  if (!text) return { problem: say`Write the value of today, with its unit.` };
  // Any date will do, and any place: the value alone is asked for.
  const document = parse(
    `key result probe {\ncheck-in 2026-01-01 ${text}\n}\n`,
    URI.parse('memory:/value.okr'),
  );
  const [probe] = document.parseResult.value.elements;
  const [checkIn, ...others] = isKeyResult(probe) ? probe.statements : [];
  const quantity = isCheckIn(checkIn) && others.length === 0 ? checkIn.value : undefined;
  const isWhole = quantity?.$cstNode?.text === text && whyNotFormatted(document).length === 0;
  if (!quantity || !isWhole)
    return {
      problem: say`\`${text}\` is not a ${translated(part)}. Write a number with its unit, such as 7.1%.`,
    };
  const inherited = inheritedDimension(keyResult);
  const value = readQuantity(quantity, inherited);
  if ('problem' in value) return value;
  const measure = inherited ?? dimensionOf({});
  if (!measureOf(keyResult) || compatible(value.dimension, measure))
    return quantity.unit || quantity.currency ? { text } : inUnitOf(keyResult, text);
  return {
    problem: say`\`${text}\` has another unit than the key result. Write the ${translated(part)} in the unit of the key result.`,
  };
}

/** Writes a number with the unit of the measure of its key result, so that everybody reads the value in the same way. */
function inUnitOf(keyResult: KeyResult, amount: string): Reading {
  const inherited = inheritedUnit(keyResult);
  if (!inherited) return { text: amount };
  const { unit, currency, isApart } = inherited;
  const [, sign = '', number = amount] = /^([+−-]?)(.*)$/u.exec(amount) ?? [];
  const text = currency
    ? `${sign}${currency.replace(/^[+−-]/, '')}${isApart ? ' ' : ''}${number}`
    : `${amount}${isApart ? ' ' : ''}${unit}`;
  return { text, completion: say`\`${amount}\` is written as \`${text}\`.` };
}

function confidenceText(typed: string): Reading {
  const [, amount, percent, outOf] = /^(\d+(?:\.\d+)?)\s*(?:(%)|\/\s*(\d+))?$/.exec(typed) ?? [];
  if (!amount) return { problem: say`\`${typed}\` is not a confidence. Write a share such as 70% or 7/10.` };
  // Above ten, a number alone can only be a percentage: nobody grades out of a hundred.
  const isPercent = percent === '%' || (outOf === undefined && Number(amount) > 10);
  const share = readShare({ amount, percent: isPercent, outOf });
  const ending = outOf ? `/${outOf}` : isPercent ? '%' : '';
  return 'problem' in share ? share : { text: `${amount}${ending}` };
}
